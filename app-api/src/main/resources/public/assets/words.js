/* The pages' own words, Chinese first. What a district publishes comes from the API in its own language fields. */
const words = {
  zh: {
    title_home: "这个怎么扔？", search: "查一查", placeholder: "如：大骨头", home: "无废通", choose: "选择所在的区",
    ask: "您要扔的是哪一种？", state: "如果是这样", parts: "拆开分别投放", near: "其他相近的结果", rule: "依据", tip: "投放提示",
    found_exact: "名称一致", found_alias: "按别名找到", found_prefix: "按开头找到", found_pinyin: "按拼音找到", found_initials: "按拼音首字母找到", found_fuzzy: "没有完全一致的名称，最接近的是这个，请核对",
    found_inferred: "目录里没有这个名称，这是按名称推断的，请核对", mostLike: "最相近的是 ", takeTo: "也可以送到：",
    noBin: "不进垃圾桶 · 专门处理", noBinShort: "不进垃圾桶", ownStream: "不进垃圾桶，专门收运", filedUnder: "分类上属于{name}",
    handling_medical: "医疗废物：交社区卫生服务中心或医院", handling_animal: "动物尸体：交动物卫生机构、宠物医院或社区", handling_explosive: "烟花爆竹：交销售点、社区或公安部门", handling_other: "交专门的单位，见下面的提示",
    none: "没有找到“{q}”。换个说法试试，比如只写物品名称；拿不准时，请问小区投放点的工作人员。",
    failed: "出了点问题，请过一会儿再试。", offline: "网络不通。请检查手机网络后再试。", again: "再试一次",
    legend: "这座城市的垃圾分类", survey: "正在征集您的意见", surveyGo: "去填写（约 {n} 分钟）", points: "我的积分", pointsUnit: "分", mine: "我的打卡",
    placesNear: "附近的投放与回收点", placesAll: "投放与回收点", kind_all: "全部", "kind_recycling-point": "回收点", "kind_smart-bin": "智能回收箱", "kind_hazardous-drop-off": "有害垃圾投放点", "kind_education-base": "教育基地", more: "显示更多", shownPlaces: "已显示 {n} 个地点", accepts: "收", useMine: "按我的位置排序", metres: "约 {n} 米", km: "约 {n} 公里", example: "示例", open: "地图", locationNo: "没有得到位置，先按默认顺序显示。位置只在手机上用来排序，不会保存。",
    checkin: "打卡", checkinAt: "回收打卡", checkinHint: "投放后点一下按钮，每人每天在同一个点可记一次积分。", checkinDone: "打卡成功", checkinAgain: "再打一次卡", checkinHours: "投放后点一下按钮，同一个点每 {n} 小时可记一次积分。", notCounted: "这次没有记上", leftNow: "今天还可以打卡 {a} 次，本月还可以得 {b} 分。",
    positionNeeded: "这里要确认您在现场：点按钮后，请在手机上选“允许”定位。位置只看一眼，不保存。", positionMore: "点按钮后，手机会问能不能定位：允许得 {more} 分，不允许得 {less} 分。位置只看一眼，不保存。", positionNo: "没有得到位置。请在手机“设置”里打开定位，并允许浏览器使用，再打一次卡；不会用的，请找现场的工作人员。", pointsNow: "现在共有 {n} 分",
    queued: "网络不通，这次打卡已存在手机里。联网后打开本页或首页会自动补上（72 小时内有效）。", waiting: "还有 {n} 次打卡存在手机里，联网后自动补上。", sentLater: "已补上刚才没发出的打卡：{name} +{points}", refusedLater: "有一次打卡没有记上：{name}。{why}", aPlace: "一个回收点", pointsFor: "积分可在本区开放兑换后使用。", unchecked: "现在无法核对这个二维码。仍可打卡，联网后再核对。", busyNow: "现在人多，这次打卡已存在手机里，稍后自动补上。", backToScan: "请对准现场的海报再扫一次；海报破损或被涂改的，请告诉工作人员。", revokedHelp: "这张海报已经停用。请扫现场的新海报，没有新海报的，请告诉工作人员。", expiredHelp: "这个地点已经撤销或变更。请在首页查看现在的投放与回收点。", notOfferedHelp: "这个地点不记打卡。请在首页查看其他投放与回收点。", badCode: "这个二维码不完整，请重新扫描现场的海报。", already: "今天已经记过了", today: "今天已经打过卡了",
    toHome: "回到首页", otherSurveys: "更多", send: "提交", sent: "已提交，谢谢您！", sentMore: "您的回答只用于改进工作，统计结果会公布。", must: "这一题需要回答", optional: "（选答）", answered: "已答 {n} / {m} 题", dontKnow: "不清楚", saved: "填写内容已自动存在这部手机上",
    max: "最多选 {n} 项", left: "还可写 {n} 字", closed: "这份问卷现在不能填写。", once: "您已经填写过这份问卷，谢谢！", filledIn: "已填写", filledInMore: "您的意见已收到，谢谢！", over: "最多选 {n} 项。要换一项，请先取消一项。", pick: "请选择", noSurvey: "没有找到这份问卷", noSurveyMore: "链接可能不完整，或者问卷已经撤下。您所在的区正在征集的问卷在首页。", whichDistrict: "请先选择您所在的区，再打开问卷", notOpenMore: "开放时间：{from} 至 {to}", language: "English", loading: "正在查…", privacy: "无需注册。不收集姓名和电话；位置不保存。", history: "最近积分", "reason_check-in": "回收打卡", noEntries: "还没有积分。到投放点扫码打卡就有了。",
    tipTitle: "今天的小知识", tipMore: "看完整答案", related: "同类物品", practiceGo: "分类小练习", title_practice: "分类小练习", practiceAsk: "这个属于哪一类？", practiceStep: "第 {n} 题，共 {m} 题", practiceRight: "答对了！", practiceWrong: "您选的是{name}，不对。", practiceNext: "下一题", practiceResult: "看结果", practiceScore: "答对 {n} 题，共 {m} 题", practiceAll: "全对，真棒！", practiceMore: "答错的，下一组还会问到。", practiceMissed: "再看一看", practiceAgain: "再来一组", practiceNone: "这个区还没有可以练习的内容。", privacyPractice: "无需注册，不收集姓名和电话。答错的题只用来下次再问您。",
    scan: "拍条码", lookingAt: "正在看照片…", barcodeOf: "条码 {ean}", propose: "告诉我们它是什么", proposeLead: "条码 {ean}。工作人员核对后，大家都能查到。", productName: "这是什么？", productHint: "如：矿泉水 550 毫升", part: "第 {n} 个部分", partHint: "如：瓶身", partGoes: "它属于", partMore: "再加一个部分", photo: "照片", sendIt: "发送", mustField: "请填写这一项",
    wrong: "这个分错了", wrongLead: "您查的是“{q}”。", expected: "您认为应该是", expectedWas: "认为应该是：{category}", notSure: "说不准", reason: "为什么？", reasonHint: "如：小区公示栏上写的是另一类", feedback: "我的反馈", feedbackSent: "收到了，谢谢您！", feedbackSentMore: "工作人员核对后会答复，在“我的反馈”里可以看到。", noFeedback: "您还没有提交过反馈。查到不对的，点“这个分错了”；条码查不到的，可以告诉我们它是什么。", aProposal: "条码", aCorrection: "纠错", status_received: "等待核对", status_accepted: "已采纳", status_declined: "未采纳", replied: "答复：",
    allDay: "全天", none_place: "这个区还没有公布地点。", none_kind: "这个区还没有公布这类地点。", changed: "这份问卷刚才更新过，仍然适用的回答都已保留，请再看一下：", listed: "、", changedEnd: "。", changedSame: "这份问卷刚才更新过，您的回答都已保留，请核对后提交。", fixErrors: "有 {n} 处需要补充，请看标红的题目。",
  },
  en: {
    title_home: "How do I throw this away?", search: "Search", placeholder: "e.g. battery", home: "Wufei", choose: "Choose your district",
    ask: "Which one do you mean?", state: "If it is", parts: "Take it apart", near: "Similar items", rule: "Rule", tip: "How to",
    found_exact: "Exact name", found_alias: "Found by another name", found_prefix: "Found by its beginning", found_pinyin: "Found by pinyin", found_initials: "Found by pinyin initials", found_fuzzy: "No exact match; this is the closest, please check",
    found_inferred: "Not in the catalogue; inferred from the name, please check", mostLike: "Most like it: ", takeTo: "Also taken at: ",
    noBin: "Not in any bin · special handling", noBinShort: "not in any bin", ownStream: "Not in the bins; collected separately", filedUnder: "Filed under {name}",
    handling_medical: "Medical waste: take it to a health centre or hospital", handling_animal: "Dead animal: animal health office, animal clinic or neighbourhood office", handling_explosive: "Fireworks: the seller, neighbourhood office or police", handling_other: "Hand it to whoever is in charge, see the tip below",
    none: "Nothing found for “{q}”. Try the plain name of the thing, or ask at your drop-off point.",
    failed: "Something went wrong. Please try again in a moment.", offline: "No network. Please check your connection and try again.", again: "Try again",
    legend: "How this city sorts", survey: "Your opinion, please", surveyGo: "Answer (about {n} min)", points: "My points", pointsUnit: "points", mine: "My check-ins",
    placesNear: "Drop-off and recycling points near you", placesAll: "Drop-off and recycling points", kind_all: "All", "kind_recycling-point": "Recycling points", "kind_smart-bin": "Smart bins", "kind_hazardous-drop-off": "Hazardous waste", "kind_education-base": "Education", more: "Show more", shownPlaces: "{n} places shown", accepts: "Takes", useMine: "Sort by distance", metres: "about {n} m", km: "about {n} km", example: "example", open: "Map", locationNo: "No position available; shown in the default order. The position only sorts this list and is not kept.",
    checkin: "Check in", checkinAt: "Recycling check-in", checkinHint: "Press once after you have dropped off. Once per person, place and day earns points.", checkinDone: "Checked in", checkinAgain: "Check in again", checkinHours: "Press once after you have dropped off. Once in {n} hours earns points at the same place.", notCounted: "Not counted", leftNow: "Left: {a} check-ins today, {b} points this month.",
    positionNeeded: "This site asks whether you are there: after pressing, choose “Allow” on your phone. Your position is looked at once and not kept.", positionMore: "After pressing, your phone asks for your position: {more} points if you allow it, {less} if you do not. It is looked at once and not kept.", positionNo: "Your position could not be found. Turn on location in your phone's settings, allow the browser to use it, and check in again; or ask the staff on site.", pointsNow: "You now have {n} points",
    queued: "No network. This check-in is kept on your phone and is sent when you open this page or the home page with a network (within 72 hours).", waiting: "{n} check-ins wait on this phone for a network.", sentLater: "A check-in that had waited was counted: {name} +{points}", refusedLater: "A check-in was not counted: {name}. {why}", aPlace: "a recycling point", pointsFor: "Points can be used once your district opens redemption.", unchecked: "This code cannot be verified now. You can check in all the same; it is verified when there is a network.", busyNow: "Many people are checking in. This one is kept on your phone and sent shortly.", backToScan: "Please scan the poster on site again. If it is damaged or tampered with, tell the staff.", revokedHelp: "This poster is out of use. Scan the new one on site; if there is none, tell the staff.", expiredHelp: "This place was closed or has moved. See the home page for the present ones.", notOfferedHelp: "This place takes no check-ins. See the home page for others.", badCode: "This code is not complete. Please scan the poster again.", already: "Already counted today", today: "You have checked in today",
    toHome: "Home", otherSurveys: "More", send: "Send", sent: "Sent. Thank you!", sentMore: "Your answers are used to improve services only; results will be published.", must: "This question needs an answer", optional: " (optional)", answered: "{n} of {m} answered", dontKnow: "Don't know", saved: "Your answers are kept on this phone as you go",
    max: "Choose up to {n}", left: "{n} characters left", closed: "This survey cannot be answered now.", once: "You have answered this survey already. Thank you!", filledIn: "Answered", filledInMore: "Your answers have arrived. Thank you!", over: "Choose up to {n}. To change, take one away first.", pick: "Choose", noSurvey: "There is no such survey", noSurveyMore: "The link may be incomplete, or the survey was withdrawn. The home page shows what your district asks now.", whichDistrict: "Choose your district, then the survey opens", notOpenMore: "Open from {from} to {to}", language: "中文", loading: "Looking…", privacy: "No sign-up. No name or phone number is asked; your position is not kept.", history: "Recent points", "reason_check-in": "Recycling check-in", noEntries: "No points yet. Scan the code at a drop-off point to start.",
    tipTitle: "Today's tip", tipMore: "Full answer", related: "Similar things", practiceGo: "Practise sorting", title_practice: "Sorting practice", practiceAsk: "Where does it go?", practiceStep: "Question {n} of {m}", practiceRight: "Right!", practiceWrong: "You chose {name}; that is not right.", practiceNext: "Next", practiceResult: "See the result", practiceScore: "{n} of {m} right", practiceAll: "All right. Well done!", practiceMore: "What was wrong comes back in the next round.", practiceMissed: "Look at these again", practiceAgain: "Another round", practiceNone: "There is nothing to practise in this district yet.", privacyPractice: "No sign-up, no name or phone number. What was wrong is only kept to ask you again.",
    scan: "Scan barcode", lookingAt: "Looking at the picture…", barcodeOf: "Barcode {ean}", propose: "Tell us what it is", proposeLead: "Barcode {ean}. Once the staff have checked it, everyone can find it.", productName: "What is it?", productHint: "e.g. water, 550 ml", part: "Part {n}", partHint: "e.g. bottle", partGoes: "It belongs to", partMore: "Add a part", photo: "Picture", sendIt: "Send", mustField: "Please fill this in",
    wrong: "This is wrong", wrongLead: "You searched for “{q}”.", expected: "What should it be?", expectedWas: "Should be: {category}", notSure: "Not sure", reason: "Why?", reasonHint: "e.g. the notice at our bins says otherwise", feedback: "My feedback", feedbackSent: "Received. Thank you!", feedbackSentMore: "The staff will check it and answer; see “My feedback”.", noFeedback: "You have not sent any feedback yet. Press “This is wrong” below an answer, or tell us what a barcode stands for.", aProposal: "Barcode", aCorrection: "Correction", status_received: "Being checked", status_accepted: "Accepted", status_declined: "Not accepted", replied: "Answer: ",
    allDay: "round the clock", none_place: "No places published in this district yet.", none_kind: "No places of this kind published in this district yet.", changed: "This survey was changed meanwhile; the answers that still fit were kept, please look again at: ", listed: ", ", changedEnd: ".", changedSame: "This survey was changed meanwhile; all your answers were kept, please check and send.", fixErrors: "{n} answers are missing, see the questions marked in red.",
  },
};

export function lang() {
  let chosen = null;
  try { chosen = localStorage.getItem("wufei.lang"); } catch { /* private mode */ }
  return chosen ?? (navigator.language?.toLowerCase().startsWith("en") ? "en" : "zh-CN");
}

export function t(key, values = {}) {
  const text = (lang() === "en" ? words.en : words.zh)[key] ?? key;
  return text.replace(/\{(\w+)\}/g, (_, name) => values[name] ?? "");
}

/** The language of a text that is there in Chinese only; absent where the whole page is Chinese. */
export const chinese = () => (lang() === "en" ? "zh-CN" : null);

/** The language of what {@link said} gives. */
export const tongue = (thing, field) => (thing[`${field}En`] ? null : chinese());

/** The English field of published content where the reader wants it and it exists. */
export const said = (thing, field) => (lang() === "en" && thing[`${field}En`]) || thing[field];

export function switchLanguage() {
  try { localStorage.setItem("wufei.lang", lang() === "en" ? "zh-CN" : "en"); } catch { /* private mode */ }
  location.reload();
}
