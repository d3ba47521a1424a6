import { Heart, Search, Send, ShoppingBag } from "lucide-react"
import { useState } from "react"
import { Link as RouterLink } from "react-router"

import { paths } from "@/shared/paths"
import { Avatar } from "@/shared/ui/avatar"
import { Badge } from "@/shared/ui/badge"
import { Button } from "@/shared/ui/button"
import { Checkbox } from "@/shared/ui/checkbox"
import { Field } from "@/shared/ui/field"
import { IconButton } from "@/shared/ui/icon-button"
import { Input } from "@/shared/ui/input"
import { Kbd } from "@/shared/ui/kbd"
import { Link } from "@/shared/ui/link"
import { Logo } from "@/shared/ui/logo"
import { PasswordInput } from "@/shared/ui/password-input"
import { Price } from "@/shared/ui/price"
import { RadioCard, RadioCards } from "@/shared/ui/radio-cards"
import { Select } from "@/shared/ui/select"
import { Slider } from "@/shared/ui/slider"
import { Switch } from "@/shared/ui/switch"
import { Tag } from "@/shared/ui/tag"
import { Textarea } from "@/shared/ui/textarea"
import { TimeAgo } from "@/shared/ui/time-ago"
import { VisuallyHidden } from "@/shared/ui/visually-hidden"

import { Row, Section } from "./section"

const swatches = [
  ["paper", "bg-paper"],
  ["surface", "bg-surface"],
  ["sunken", "bg-sunken"],
  ["ember", "bg-ember"],
  ["ember soft", "bg-ember-soft"],
  ["lagoon", "bg-lagoon"],
  ["lagoon soft", "bg-lagoon-soft"],
  ["moss", "bg-moss"],
  ["moss soft", "bg-moss-soft"],
  ["honey", "bg-honey"],
  ["honey soft", "bg-honey-soft"],
  ["plum", "bg-plum"],
  ["berry", "bg-berry"],
  ["berry soft", "bg-berry-soft"],
  ["focus", "bg-focus"],
] as const

export function Swatches() {
  return (
    <Section title="Colour">
      <div className="grid grid-cols-5 gap-2">
        {swatches.map(([name, look]) => (
          <div key={name} className="text-xs">
            <div className={`fold border-line h-10 border ${look}`} />
            {name}
          </div>
        ))}
      </div>
    </Section>
  )
}

export function Words() {
  return (
    <Section title="Type">
      <p className="font-display text-3xl font-bold">Market day</p>
      <p className="font-display text-2xl font-bold">on good paper</p>
      <p className="max-w-measure">
        The oven is finally at temperature. First loaves out at seven, bring a bag.{" "}
        <Link to={paths.home}>A link in the text</Link>, and keys: <Kbd>Ctrl</Kbd> <Kbd>K</Kbd>
      </p>
      <p className="text-ink-2">Secondary text, 16 px.</p>
      <p className="text-ink-3 text-sm">
        Meta, 13 px, <TimeAgo time="2026-11-23T12:00:00Z" />
      </p>
      <Row>
        <Price money={{ amount: 1299, currency: "EUR" }} size="display" />
        <Price
          money={{ amount: 990, currency: "EUR" }}
          before={{ amount: 1299, currency: "EUR" }}
        />
        <Price money={{ amount: 1200, currency: "JPY" }} />
      </Row>
    </Section>
  )
}

export function Actions() {
  return (
    <Section title="Buttons">
      <Row>
        <Button>Post</Button>
        <Button look="line">Cancel</Button>
        <Button look="quiet">Later</Button>
        <Button look="danger">Delete</Button>
        <Button busy>Posting</Button>
        <Button disabled>Post</Button>
      </Row>
      <Row>
        <Button size="sm">Follow</Button>
        <Button size="sm" look="line">
          Following
        </Button>
        <IconButton icon={Heart} label="Like" />
        <IconButton icon={Send} label="Send" look="solid" />
        <IconButton icon={Search} label="Search" size="sm" />
        <IconButton icon={Heart} label="Like" disabled />
        <Logo size={32} />
        <Button asChild look="line">
          <RouterLink to={paths.home}>A link</RouterLink>
        </Button>
        <Button look="line">
          <ShoppingBag size={18} strokeWidth={1.8} aria-hidden /> Basket · 2
        </Button>
      </Row>
    </Section>
  )
}

export function Fields() {
  const [volume, setVolume] = useState(40)
  const [text, setText] = useState("First loaves out at seven.\nBring a bag.")

  return (
    <Section title="Fields">
      <Field label="Name" hint="As others will see it.">
        {(control) => <Input {...control} defaultValue="Mara Quill" />}
      </Field>
      <Field label="Email" error="That doesn’t look like an email address">
        {(control) => <Input {...control} defaultValue="mara@" />}
      </Field>
      <Field label="Password">
        {(control) => <PasswordInput {...control} defaultValue="secret" />}
      </Field>
      <Field label="Bio" optional>
        {(control) => (
          <Textarea {...control} value={text} onChange={(event) => setText(event.target.value)} />
        )}
      </Field>
      <Field label="Country">
        {(control) => (
          <Select {...control}>
            <option>Portugal</option>
            <option>Sweden</option>
          </Select>
        )}
      </Field>
      <RadioCards aria-label="Size" defaultValue="s">
        <RadioCard
          value="s"
          title="Small"
          note="30 × 40 cm"
          aside={<Price money={{ amount: 1200, currency: "EUR" }} />}
        />
        <RadioCard value="l" title="Large" note="Sold out" disabled />
      </RadioCards>
      <Checkbox defaultChecked>Remember this address</Checkbox>
      <Checkbox checked="indeterminate">Some of them</Checkbox>
      <Checkbox disabled>Not to be had</Checkbox>
      <Switch label="Compact rows" hint="Applies at once." defaultChecked />
      <Switch label="Sounds" />
      <Switch label="Mail" hint="Your address is not verified yet." disabled />
      <Field label="Closed">
        {(control) => <Input {...control} disabled defaultValue="ines" />}
      </Field>
      <Slider label="Volume" min={0} max={100} step={5} value={volume} onValueChange={setVolume} />
      <Slider
        label="Closed"
        min={0}
        max={9}
        step={1}
        value={3}
        onValueChange={setVolume}
        disabled
      />
    </Section>
  )
}

export function People() {
  return (
    <Section title="People and things">
      <Row>
        {["Ines Okafor", "Tomás Lind", "Noor Haddad", "Wen Zhao", "Mara Quill", "Ö"].map((name) => (
          <Avatar key={name} name={name} online={name === "Wen Zhao"} />
        ))}
        <Avatar name="Riso club" thing />
        <Avatar name="Mara Quill" size={64} />
        <Avatar name="Mara Quill" size={24} />
      </Row>
      <Row>
        <Badge count={3} label="3 unread" />
        <Badge count={120} label="120 unread" />
        <Tag>Draft</Tag>
        <Tag tone="honey">3 left</Tag>
        <Tag tone="moss">Paid</Tag>
        <Tag tone="lagoon">Shipped</Tag>
        <Tag tone="berry">Cancelled</Tag>
        <Tag tone="ember">New</Tag>
        <VisuallyHidden>Only for those who listen</VisuallyHidden>
      </Row>
    </Section>
  )
}
