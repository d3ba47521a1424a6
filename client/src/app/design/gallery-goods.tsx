import { useState } from "react"

import { MessageBubble } from "@/features/chat/message-bubble"
import { toBubbles } from "@/features/chat/bubbles"
import { TypingLine } from "@/features/chat/typing-line"
import { StepFunnel } from "@/features/shop/checkout/step-funnel"
import { OrderTimeline } from "@/features/shop/orders/order-timeline"
import { Gallery } from "@/features/shop/product/gallery"
import { VariantPicker } from "@/features/shop/product/variant-picker"
import { QuantityStepper } from "@/features/shop/quantity-stepper"
import { StockNote } from "@/features/shop/stock-note"
import { Sums } from "@/features/shop/sums"
import { MediaGrid } from "@/shared/media/media-grid"
import { PersonRow } from "@/shared/people/person-row"
import { ines } from "@/shared/testing/posts"
import { Button } from "@/shared/ui/button"

import { bowl, cartOf, messages, timeline } from "./made"
import { Row, Section } from "./section"

export function Talks() {
  return (
    <Section title="Talks and people">
      <PersonRow person={ines} action={<Button size="sm">Follow</Button>} />
      <div className="flex flex-col gap-1">
        {toBubbles(messages).map((bubble, index) => (
          <MessageBubble key={bubble.message.id} bubble={bubble} mine={index === 1} read />
        ))}
      </div>
      <TypingLine name="Ines" typing />
      <MediaGrid media={bowl.images} by="Ines" />
    </Section>
  )
}

export function Goods() {
  const [choice, setChoice] = useState(["S"])
  const [quantity, setQuantity] = useState(1)

  return (
    <Section title="Goods and orders">
      <div className="max-w-64">
        <Gallery images={bowl.images} name={bowl.name} />
      </div>
      <VariantPicker product={bowl} choice={choice} onChoose={(_at, value) => setChoice([value])} />
      <Row>
        <QuantityStepper label="Quantity" value={quantity} max={3} onChange={setQuantity} />
        <StockNote available={8} />
        <StockNote available={2} />
        <StockNote available={0} />
      </Row>
      <Sums {...cartOf()} />
      <StepFunnel current="address" furthest="delivery" />
      <OrderTimeline timeline={timeline} />
    </Section>
  )
}
