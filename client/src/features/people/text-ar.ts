import { plural } from "@/shared/text/plural"

import type { t } from "./text"

export const arabic = {
  findPeople: "ابحث عن أشخاص",
  noFollowers: "لا متابِعين بعد",
  noFollowersOwn: "قل شيئًا للعموم، أو تابع أحدًا: كثيرون يردّون المتابعة.",
  beTheFirst: "كن الأول.",
  followingNobody: "لا يتابع أحدًا بعد",
  followingNobodyOwn: "منشورات من تتابعهم تظهر في صفحتك الرئيسية.",
  perhapsTomorrow: "ربما غدًا.",
  followers: "المتابِعون",
  following: "أتابعه",
  followingList: "المتابَعون",
  unfollow: "إلغاء المتابعة",
  follow: "متابعة",
  unfollowWho: (name) => `تتابع ${name}، إلغاء المتابعة`,
  followWho: (name) => `متابعة ${name}`,
  peopleFound: "أشخاص وُجدوا",
  nobodyContains: (letters) => `لا أحد يحتوي اسمه على «${letters}».`,
  loadingPeople: "جارٍ تحميل الأشخاص",
  peopleNotLoaded: "تعذّر تحميل الأشخاص",
  editProfile: "تعديل الملف",
  message: "رسالة",
  about: "نبذة",
  followsYou: "يتابعك",
  posts: (count) =>
    plural(count, {
      zero: "منشور",
      one: "منشور",
      two: "منشوران",
      few: "منشورات",
      many: "منشورًا",
      other: "منشور",
    }),
  followerNoun: (count) =>
    plural(count, {
      zero: "متابِع",
      one: "متابِع",
      two: "متابِعان",
      few: "متابِعين",
      many: "متابِعًا",
      other: "متابِع",
    }),
  followingNoun: (count) =>
    plural(count, {
      zero: "متابَع",
      one: "متابَع",
      two: "متابَعان",
      few: "متابَعين",
      many: "متابَعًا",
      other: "متابَع",
    }),
  hereSince: (month) => `هنا منذ ${month}`,
  loadingProfile: "جارٍ تحميل الملف الشخصي",
  nobodyCalled: (username) => `لا أحد هنا اسمه ‎@${username}`,
  anotherName: "ربما تغيّر اسمه، أو غادر.",
  profileNotLoaded: "تعذّر تحميل هذا الملف الشخصي",
  notFollowed: (name) => `أنت لا تتابع ${name}.`,
  stillFollowed: (name) => `ما زلت تتابع ${name}.`,
} satisfies typeof t
