/** Characters as they are written in simplified and in traditional shape; where there are several, the one that official texts have. */
const pairs =
  '万萬与與丑醜专專业業东東丝絲丢丟两兩严嚴个個临臨为為举舉么麼义義乡鄉书書乱亂争爭于於产產亿億仅僅从從价價众眾会會传傳伤傷体體余餘偿償关關养養内內册冊写寫农農决決况況净淨减減击擊划劃则則创創删刪别別办辦务務动動劳勞势勢区區医醫华華协協单單卫衛却卻厅廳历歷压壓县縣参參双雙发發变變台臺号號后後听聽员員咨諮团團围圍国國图圖场場坚堅处處备備复復够夠头頭夹夾学學宁寧实實审審宽寬对對导導将將尽盡层層属屬岗崗岭嶺师師带帶并並库庫应應废廢开開异異弃棄张張强強归歸当當录錄彻徹征徵径徑态態总總愿願户戶执執扫掃护護报報拟擬换換据據数數断斷无無旧舊时時机機杂雜权權条條来來构構标標栏欄树樹样樣档檔桥橋检檢欢歡毕畢汇匯没沒沧滄测測济濟浏瀏涨漲渔漁湾灣满滿灯燈灾災点點热熱牵牽独獨环環现現电電畅暢疗療监監盖蓋着著码碼确確种種积積称稱税稅稳穩竖豎笔筆筹籌签簽简簡类類纠糾约約级級纪紀纳納纷紛纸紙线線组組织織终終经經结結绘繪给給络絡统統继繼绩績续續维維综綜缓緩编編缩縮缴繳网網罚罰职職联聯胜勝脚腳舆輿范範药藥获獲营營虚虛虫蟲补補见見规規视視览覽计計订訂认認讨討让讓训訓议議记記讲講讳諱许許论論讼訟设設访訪证證评評识識诉訴试試话話询詢该該详詳误誤说說请請读讀谁誰调調谈談负負财財责責败敗账賬质質购購贯貫贴貼费費资資赔賠趋趨转轉轮輪软軟轻輕载載较較辑輯输輸达達迁遷过過运運还還这這进進违違连連迟遲适適选選递遞遗遺邮郵邻鄰采採里裡针針销銷错錯镇鎮长長门門闭閉问問间間闻聞阅閱队隊际際险險随隨隐隱难難页頁项項顺順预預领領频頻题題额額风風馆館驳駁驻駐验驗骞騫齐齊龄齡';

const traditional = new Map((pairs.match(/../g) ?? []).map((pair) => [pair.charAt(0), pair.charAt(1)]));

/** The text in traditional characters; each keeps its place. */
export function inTraditional(text: string): string {
  return Array.from(text, (character) => traditional.get(character) ?? character).join('');
}
