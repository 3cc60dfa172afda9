<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_TW" sourcelanguage="en">
<context>
    <name>AssetLabels</name>
    <message>
        <source>Save QR labels</source>
        <translation>儲存 QR 標籤</translation>
    </message>
    <message>
        <source>PDF (*.pdf)</source>
        <translation>PDF (*.pdf)</translation>
    </message>
    <message>
        <source>Labels saved to %1</source>
        <translation>標籤已儲存至 %1</translation>
    </message>
    <message>
        <source>Too many labels. Filter the list first.</source>
        <translation>標籤太多，請先篩選清單。</translation>
    </message>
</context>
<context>
    <name>BarView</name>
    <message>
        <source>%1, in %2</source>
        <comment>what, in thousands</comment>
        <translation>%1，單位：%2</translation>
    </message>
</context>
<context>
    <name>Calls</name>
    <message>
        <source>%1 was copied</source>
        <comment>phone number</comment>
        <translation>已複製 %1</translation>
    </message>
    <message>
        <source>There is no calling program on this laptop; %1 was copied</source>
        <comment>phone number</comment>
        <translation>本機沒有撥號程式，已複製 %1</translation>
    </message>
</context>
<context>
    <name>ClockText</name>
    <message>
        <source>%1 min</source>
        <comment>a span</comment>
        <translation>%1 分鐘</translation>
    </message>
    <message>
        <source>%1 h</source>
        <comment>a span</comment>
        <translation>%1 小時</translation>
    </message>
    <message>
        <source>%1 d</source>
        <comment>a span in days</comment>
        <translation>%1 天</translation>
    </message>
    <message>
        <source>%1, kept</source>
        <comment>a time</comment>
        <translation>%1，已達成</translation>
    </message>
    <message>
        <source>%1, missed</source>
        <comment>a time</comment>
        <translation>%1，未達成</translation>
    </message>
    <message>
        <source>%1, late by %2</source>
        <comment>a time, a span</comment>
        <translation>%1，已逾時 %2</translation>
    </message>
    <message>
        <source>%1, %2 left</source>
        <comment>a time, a span</comment>
        <translation>%1，剩餘 %2</translation>
    </message>
    <message>
        <source>%1 h %2 min</source>
        <comment>a span</comment>
        <translation>%1 小時 %2 分鐘</translation>
    </message>
</context>
<context>
    <name>ConflictText</name>
    <message>
        <source>%1 was changed twice</source>
        <translation>「%1」被修改了兩次</translation>
    </message>
    <message>
        <source>In use: %1</source>
        <translation>目前使用：%1</translation>
    </message>
    <message>
        <source>Not used: %1</source>
        <translation>未採用：%1</translation>
    </message>
    <message>
        <source>empty</source>
        <translation>空白</translation>
    </message>
    <message>
        <source>Restore the record</source>
        <translation>還原此紀錄</translation>
    </message>
    <message>
        <source>Got it</source>
        <translation>知道了</translation>
    </message>
    <message>
        <source>It was not deleted, because other records still refer to it: %1.</source>
        <translation>未刪除，因為仍被其他紀錄引用：%1。</translation>
    </message>
    <message>
        <source>It was not deleted, because somebody changed it in the meantime.</source>
        <translation>未刪除，因為期間有人修改過。</translation>
    </message>
    <message>
        <source>Somebody deleted it before this change arrived. The change is kept.</source>
        <translation>在此變更送達之前已有人刪除該紀錄；此變更已保留。</translation>
    </message>
    <message>
        <source>The hub does not know this record. The change is kept.</source>
        <translation>中心伺服器不認識此紀錄；此變更已保留。</translation>
    </message>
    <message>
        <source>Not deleted</source>
        <translation>未刪除</translation>
    </message>
    <message>
        <source>Before: %1</source>
        <translation>先前：%1</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>value, when</comment>
        <translation>%1（%2）</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>value, who</comment>
        <translation>%1（%2）</translation>
    </message>
    <message>
        <source>%1 (%2, %3)</source>
        <comment>value, who, when</comment>
        <translation>%1（%2，%3）</translation>
    </message>
    <message>
        <source>Rule: %1</source>
        <translation>規則：%1</translation>
    </message>
    <message>
        <source>it had been reassigned in the meantime</source>
        <translation>期間已轉給他人</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>what happened, person</comment>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>The record had been reassigned. What was written in it since then was added:
%1</source>
        <translation>此紀錄已轉給他人。期間寫入的內容已補登：
%1</translation>
    </message>
    <message>
        <source>The record had been reassigned, and this arrived too late to be added. It is kept here:
%1</source>
        <translation>此紀錄已轉給他人，以下內容送達過晚，未能補登，保留於此：
%1</translation>
    </message>
    <message>
        <source>both people changed the same words, so the text already at the hub was kept</source>
        <translation>雙方改動了相同的文字，已保留中心伺服器上既有的文字</translation>
    </message>
    <message>
        <source>the value already at the hub was kept until somebody chooses</source>
        <translation>在有人選擇之前，保留中心伺服器上既有的值</translation>
    </message>
    <message>
        <source>the value already at the hub was kept</source>
        <translation>保留中心伺服器上既有的值</translation>
    </message>
    <message>
        <source>the value that arrived last was taken</source>
        <translation>採用最後送達的值</translation>
    </message>
    <message>
        <source>the larger value was kept</source>
        <translation>保留較大的值</translation>
    </message>
    <message>
        <source>the smaller value was kept</source>
        <translation>保留較小的值</translation>
    </message>
    <message>
        <source>the stage further along was kept</source>
        <translation>以推進到較後階段者為準</translation>
    </message>
    <message>
        <source>Use %1</source>
        <comment>value</comment>
        <translation>改用 %1</translation>
    </message>
    <message>
        <source>Keep %1</source>
        <comment>value</comment>
        <translation>保留 %1</translation>
    </message>
    <message>
        <source>In use now: %1</source>
        <translation>目前使用：%1</translation>
    </message>
    <message>
        <source>you</source>
        <comment>who made a change</comment>
        <translation>您</translation>
    </message>
    <message>
        <source>Clear the field</source>
        <translation>清空欄位</translation>
    </message>
    <message>
        <source>Leave it empty</source>
        <translation>留空</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>button, whose value</comment>
        <translation>%1（%2）</translation>
    </message>
    <message>
        <source>Enter another …</source>
        <translation>另填…</translation>
    </message>
</context>
<context>
    <name>ContactFacts</name>
    <message>
        <source>Today</source>
        <translation>今天</translation>
    </message>
    <message>
        <source>Yesterday</source>
        <translation>昨天</translation>
    </message>
    <message numerus="yes">
        <source>%Ln day(s) ago</source>
        <translation>
            <numerusform>%Ln 天前</numerusform>
        </translation>
    </message>
    <message>
        <source>Last contact</source>
        <translation>上次聯絡</translation>
    </message>
    <message>
        <source>None yet</source>
        <translation>尚未聯絡</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <comment>how long ago, kind of contact</comment>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>Next up</source>
        <translation>下次跟進</translation>
    </message>
    <message>
        <source>Nothing planned</source>
        <translation>尚無安排</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <comment>when, what</comment>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>Overdue</source>
        <translation>逾期</translation>
    </message>
</context>
<context>
    <name>DayBriefing</name>
    <message numerus="yes">
        <source>%Ln of your tasks are overdue, the oldest by %1</source>
        <translation>
            <numerusform>您有 %Ln 項任務逾期，最久已逾期 %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln day(s)</source>
        <translation>
            <numerusform>%Ln 天</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln appointment(s) today, the first at %1</source>
        <translation>
            <numerusform>今天有 %Ln 個行程，第一個在 %1</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>when, customer</comment>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>%1 · %2 km between them</source>
        <comment>appointments, kilometres</comment>
        <translation>%1 · 行程共 %2 公里</translation>
    </message>
</context>
<context>
    <name>DealFacts</name>
    <message>
        <source>Open deals</source>
        <translation>跟進中的商機</translation>
    </message>
    <message>
        <source>Won this year</source>
        <translation>今年成交</translation>
    </message>
    <message>
        <source>None</source>
        <translation>無</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <comment>worth, how many deals</comment>
        <translation>%1 · %2</translation>
    </message>
</context>
<context>
    <name>DialogFoot</name>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
</context>
<context>
    <name>DispatchText</name>
    <message>
        <source>%1 h</source>
        <comment>hours</comment>
        <translation>%1 小時</translation>
    </message>
    <message>
        <source>trained on %1</source>
        <translation>熟悉 %1</translation>
    </message>
    <message>
        <source>not trained on %1</source>
        <translation>不熟悉 %1</translation>
    </message>
    <message>
        <source>serves %1</source>
        <translation>負責 %1</translation>
    </message>
    <message>
        <source>%1 is not their region</source>
        <translation>%1 不在其服務區域</translation>
    </message>
    <message>
        <source>in %1 that day</source>
        <translation>當天在 %1</translation>
    </message>
    <message>
        <source>near, in %1</source>
        <translation>就近，在 %1</translation>
    </message>
    <message>
        <source>parts are in their van</source>
        <translation>車上有備品</translation>
    </message>
    <message>
        <source>not in their van: %1</source>
        <translation>車上缺：%1</translation>
    </message>
    <message>
        <source>%1 of work that day</source>
        <translation>當天工作 %1</translation>
    </message>
    <message>
        <source>in time</source>
        <translation>可準時抵達</translation>
    </message>
    <message>
        <source>after the limit</source>
        <translation>超過期限</translation>
    </message>
    <message>
        <source>delays %1</source>
        <translation>需延後 %1</translation>
    </message>
    <message>
        <source>At the same time as %1</source>
        <translation>與 %1 時間重疊</translation>
    </message>
    <message>
        <source>The engineer is not trained on %1</source>
        <translation>該工程師不熟悉 %1</translation>
    </message>
    <message>
        <source>Not in the van: %1</source>
        <translation>車上缺：%1</translation>
    </message>
    <message>
        <source>Starts after the limit</source>
        <translation>開始時間超過期限</translation>
    </message>
    <message>
        <source>by %1</source>
        <translation>%1 前</translation>
    </message>
    <message numerus="yes">
        <source>%Ln visit(s), %1</source>
        <translation>
            <numerusform>%Ln 張工單，%1</numerusform>
        </translation>
    </message>
    <message>
        <source>No visits on this day</source>
        <translation>當天沒有工單</translation>
    </message>
    <message>
        <source>%1 of %2 visits accepted and on the engineer&apos;s laptop</source>
        <translation>%2 張工單中 %1 張已接受，已在工程師電腦上</translation>
    </message>
    <message>
        <source>Calibration expired: %1</source>
        <translation>校正已過期：%1</translation>
    </message>
    <message>
        <source>Parts and tools are available</source>
        <translation>備品和工具齊全</translation>
    </message>
    <message>
        <source>Too little time to travel from %1</source>
        <translation>從 %1 過來的路程時間不足</translation>
    </message>
    <message numerus="yes">
        <source>%Ln visit(s) on this laptop</source>
        <translation>
            <numerusform>%Ln 張工單已在本機</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>All %Ln document(s) here</source>
        <translation>
            <numerusform>%Ln 份文件齊備</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 of %2 documents here</source>
        <translation>文件 %1/%2 份在本機</translation>
    </message>
    <message numerus="yes">
        <source>%Ln document(s) not at the hub yet, so not on the engineer&apos;s laptop</source>
        <translation>
            <numerusform>%Ln 份文件尚未到中心伺服器，因此工程師電腦上也沒有</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln document(s) at the hub; the engineer&apos;s laptop will fetch them</source>
        <translation>
            <numerusform>%Ln 份文件已在中心伺服器，工程師電腦會自動取得</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 km in a straight line</source>
        <translation>直線距離 %1 公里</translation>
    </message>
    <message>
        <source>Ready</source>
        <comment>for the visits of a day</comment>
        <translation>已就緒</translation>
    </message>
    <message>
        <source>Not everything is here yet</source>
        <translation>尚未全部就緒</translation>
    </message>
    <message>
        <source>Not ready</source>
        <translation>未就緒</translation>
    </message>
</context>
<context>
    <name>ErrorText</name>
    <message>
        <source>This value cannot be stored.</source>
        <translation>無法儲存此值。</translation>
    </message>
    <message>
        <source>Enter a whole number.</source>
        <translation>請輸入整數。</translation>
    </message>
    <message>
        <source>Enter an amount such as 1200.00 and choose a currency.</source>
        <translation>請輸入金額（如 1200.00）並選擇幣別。</translation>
    </message>
    <message>
        <source>Enter a date as year-month-day.</source>
        <translation>請以「年-月-日」輸入日期。</translation>
    </message>
    <message>
        <source>Enter date and time.</source>
        <translation>請輸入日期與時間。</translation>
    </message>
    <message>
        <source>Enter an email address such as name@example.com.</source>
        <translation>請輸入電子郵件地址，如 name@example.com。</translation>
    </message>
    <message>
        <source>Enter a phone number: digits, spaces, +, - and brackets.</source>
        <translation>請輸入電話號碼：數字、空格、+、- 與括號。</translation>
    </message>
    <message>
        <source>Enter a web address that begins with http:// or https://.</source>
        <translation>請輸入以 http:// 或 https:// 開頭的網址。</translation>
    </message>
    <message>
        <source>Choose one of the offered values.</source>
        <translation>請從列出的值中選擇。</translation>
    </message>
    <message>
        <source>This is too large.</source>
        <translation>內容過大。</translation>
    </message>
    <message>
        <source>A required field is empty.</source>
        <translation>有必填欄位為空白。</translation>
    </message>
    <message>
        <source>%1 is required.</source>
        <translation>請填寫%1。</translation>
    </message>
    <message>
        <source>%1 cannot be changed this way. Choose one of the possible next steps.</source>
        <translation>%1不能這樣變更，請選擇可行的下一步。</translation>
    </message>
    <message>
        <source>This record is no longer on this laptop.</source>
        <translation>此紀錄已不在本機上。</translation>
    </message>
    <message>
        <source>You cannot edit this record.</source>
        <translation>您無權修改此紀錄。</translation>
    </message>
    <message>
        <source>This already exists.</source>
        <translation>已存在。</translation>
    </message>
    <message>
        <source>The data on this laptop is damaged. Nothing was changed.</source>
        <translation>本機資料已損毀，未做任何變更。</translation>
    </message>
    <message>
        <source>The disk is full. Nothing was saved; free some space and save again.</source>
        <translation>磁碟已滿，未儲存。請騰出空間後再儲存。</translation>
    </message>
    <message>
        <source>Another program is using the data. Nothing was saved; try again.</source>
        <translation>另一個程式正在使用資料，未儲存。請再試一次。</translation>
    </message>
    <message>
        <source>The disk could not be written. Nothing was saved.</source>
        <translation>無法寫入磁碟，未儲存。</translation>
    </message>
    <message>
        <source>The hub cannot be reached. Check the address and the network.</source>
        <translation>無法連線到中心伺服器。請檢查位址與網路。</translation>
    </message>
    <message>
        <source>The answer did not come from the hub. Does this network require signing in first?</source>
        <translation>回應的不是中心伺服器。此網路是否需要先登入？</translation>
    </message>
    <message>
        <source>Email address or password is wrong.</source>
        <translation>電子郵件地址或密碼錯誤。</translation>
    </message>
    <message>
        <source>This laptop is no longer allowed to sync. Ask your administrator.</source>
        <translation>本機已不允許再同步，請聯絡系統管理員。</translation>
    </message>
    <message>
        <source>Too many attempts. Wait a moment and try again.</source>
        <translation>嘗試次數過多，請稍後再試。</translation>
    </message>
    <message>
        <source>This program is too old for the hub. Install a newer version.</source>
        <translation>本程式版本過舊，中心伺服器已不支援。請安裝新版本。</translation>
    </message>
    <message>
        <source>Stopped.</source>
        <translation>已停止。</translation>
    </message>
    <message>
        <source>Something went wrong.</source>
        <translation>發生錯誤。</translation>
    </message>
    <message>
        <source>There is no hub at this address. Does this network require signing in first?</source>
        <translation>此位址沒有中心伺服器。此網路是否需要先登入？</translation>
    </message>
    <message>
        <source>Only an address that begins with https:// is safe for your password.</source>
        <translation>只有以 https:// 開頭的位址才能保護您的密碼。</translation>
    </message>
    <message>
        <source>The data on this laptop belongs to another hub.</source>
        <translation>本機資料屬於另一個中心伺服器。</translation>
    </message>
    <message>
        <source>The data on this laptop belongs to another user.</source>
        <translation>本機資料屬於另一位使用者。</translation>
    </message>
    <message>
        <source>Another program is already syncing this data. Close it and try again.</source>
        <translation>另一個程式正在同步這些資料，請將其關閉後再試。</translation>
    </message>
    <message>
        <source>You are not allowed to make this change.</source>
        <translation>您無權進行此變更。</translation>
    </message>
    <message>
        <source>%1 cannot be changed this way.</source>
        <translation>%1不能這樣變更。</translation>
    </message>
    <message>
        <source>The hub has another version of this change.</source>
        <translation>中心伺服器上有此變更的另一版本。</translation>
    </message>
    <message>
        <source>The change is too large for the hub.</source>
        <translation>此變更過大，中心伺服器無法接收。</translation>
    </message>
    <message>
        <source>It depends on a record that the hub did not accept.</source>
        <translation>它依賴一筆未被中心伺服器接收的紀錄。</translation>
    </message>
    <message>
        <source>The hub does not know this kind of data yet. It will be sent again after the hub is updated.</source>
        <translation>中心伺服器尚不認識這類資料，待其升級後將自動重送。</translation>
    </message>
    <message>
        <source>The hub did not accept a value.</source>
        <translation>中心伺服器未接受某個值。</translation>
    </message>
    <message>
        <source>The hub did not accept the value of %1.</source>
        <translation>中心伺服器未接受「%1」的值。</translation>
    </message>
    <message>
        <source>Enter a number from %1 to %2.</source>
        <translation>請輸入 %1 到 %2 之間的數字。</translation>
    </message>
    <message>
        <source>Enter a number that is not negative.</source>
        <translation>請輸入非負數。</translation>
    </message>
    <message numerus="yes">
        <source>At most %Ln character(s).</source>
        <translation>
            <numerusform>最多 %Ln 個字元。</numerusform>
        </translation>
    </message>
    <message>
        <source>A file can have at most 25 MB.</source>
        <translation>檔案大小上限為 25 MB。</translation>
    </message>
    <message>
        <source>The file is no longer there.</source>
        <translation>檔案已不存在。</translation>
    </message>
    <message>
        <source>Another program is still writing this file.</source>
        <translation>另一個程式仍在寫入此檔案。</translation>
    </message>
    <message>
        <source>This is not a file that can be added.</source>
        <translation>無法加入，這不是一般檔案。</translation>
    </message>
    <message>
        <source>This rule cannot be read from character %1 on. An example: %2</source>
        <translation>此規則自第 %1 個字元起無法辨識。範例：%2</translation>
    </message>
    <message>
        <source>This rule never matches a date.</source>
        <translation>沒有符合此規則的日期。</translation>
    </message>
    <message>
        <source>Enter latitude and longitude such as 48.137, 11.575, or paste a geo: address.</source>
        <translation>請輸入緯度與經度，例如 25.033, 121.565，或貼上 geo: 位址。</translation>
    </message>
    <message>
        <source>The file is empty.</source>
        <translation>檔案是空的。</translation>
    </message>
    <message>
        <source>Line %1: a quotation mark is not closed, or stands in the middle of a cell.</source>
        <translation>第 %1 行：引號沒有成對，或出現在儲存格中間。</translation>
    </message>
    <message>
        <source>Line %1: the characters are in another encoding than the rest of the file. Save it as UTF-8.</source>
        <translation>第 %1 行的編碼與檔案其餘部分不同。請將檔案另存為 UTF-8。</translation>
    </message>
    <message>
        <source>The characters of this file cannot be read. Save it as UTF-8.</source>
        <translation>無法辨識此檔案的編碼。請將檔案另存為 UTF-8。</translation>
    </message>
    <message>
        <source>You are not allowed to export records. Ask your administrator.</source>
        <translation>您無權匯出紀錄，請聯絡系統管理員。</translation>
    </message>
    <message numerus="yes">
        <source>You may export at most %Ln record(s) at a time. Filter the list, or ask your administrator.</source>
        <translation>
            <numerusform>每次最多可匯出 %Ln 筆紀錄。請篩選清單，或洽系統管理員。</numerusform>
        </translation>
    </message>
    <message>
        <source>This may be %1 or %2. Enter the one you mean.</source>
        <translation>可以理解為 %1 或 %2，請輸入其中一個。</translation>
    </message>
    <message>
        <source>Choose the %1 from the list, or create a new one.</source>
        <translation>請從清單中選擇%1，或新增一個。</translation>
    </message>
    <message>
        <source>Choose the %1 from the list.</source>
        <translation>請從清單中選擇%1。</translation>
    </message>
    <message>
        <source>Enter a number such as 1200.50.</source>
        <translation>請輸入數字，例如 1200.50。</translation>
    </message>
    <message>
        <source>Choose a record from the list.</source>
        <translation>請從清單中選擇一筆紀錄。</translation>
    </message>
    <message>
        <source>This record can no longer be changed.</source>
        <translation>此紀錄無法再修改。</translation>
    </message>
    <message>
        <source>%1 can no longer be changed.</source>
        <translation>「%1」無法再修改。</translation>
    </message>
    <message>
        <source>It was completed in the meantime and can no longer be changed.</source>
        <translation>此紀錄在此期間已完成，無法再修改。</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>two sentences</comment>
        <translation>%1%2</translation>
    </message>
    <message>
        <source>The company&apos;s own fields of a record hold at most 64 KB in all. The largest here is %1; shorten it, or attach it as a file.</source>
        <translation>一筆紀錄的自訂欄位合計最多 64 KB。其中最大的是「%1」，請縮短它，或改為附加檔案。</translation>
    </message>
    <message>
        <source>This version does not know &quot;%1&quot;, and changes to it are still waiting to be sent. Start the previous version, sync, then update.</source>
        <translation>此版本無法辨識「%1」，而與其相關的變更尚未傳送。請先啟動舊版本完成同步，再更新。</translation>
    </message>
    <message>
        <source>The data on this laptop is damaged. Some of it could not be read and is not shown.</source>
        <translation>本機資料已損毀，部分資料無法讀取，因此未顯示。</translation>
    </message>
    <message>
        <source>Another program is using the data. Some of it could not be read and is not shown.</source>
        <translation>其他程式正在使用資料，部分資料無法讀取，因此未顯示。</translation>
    </message>
    <message>
        <source>Some of the data on this laptop could not be read and is not shown.</source>
        <translation>本機的部分資料無法讀取，因此未顯示。</translation>
    </message>
</context>
<context>
    <name>FieldRow</name>
    <message>
        <source>%1, required</source>
        <translation>%1，必填</translation>
    </message>
</context>
<context>
    <name>Format</name>
    <message>
        <source>just now</source>
        <translation>剛剛</translation>
    </message>
    <message numerus="yes">
        <source>%Ln minute(s) ago</source>
        <translation>
            <numerusform>%Ln 分鐘前</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln hour(s) ago</source>
        <translation>
            <numerusform>%Ln 小時前</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 bn</source>
        <comment>amount in billions, short</comment>
        <translation>%1 bn</translation>
    </message>
    <message>
        <source>%1 M</source>
        <comment>amount in millions, short</comment>
        <translation>%1 M</translation>
    </message>
    <message>
        <source>%1 k</source>
        <comment>amount in thousands, short</comment>
        <translation>%1 k</translation>
    </message>
    <message>
        <source>%1 × 100 M</source>
        <comment>amount in hundred millions</comment>
        <translation>%1億</translation>
    </message>
    <message>
        <source>%1 × 10 k</source>
        <comment>amount in ten thousands</comment>
        <translation>%1萬</translation>
    </message>
</context>
<context>
    <name>LanguageOffer</name>
    <message>
        <source>Continue in English?</source>
        <translation>繼續使用繁體中文？</translation>
    </message>
</context>
<context>
    <name>ListPaper</name>
    <message>
        <source>%1: %2</source>
        <comment>field: sum</comment>
        <translation>%1：%2</translation>
    </message>
    <message numerus="yes">
        <source>%Ln record(s)</source>
        <translation>
            <numerusform>%Ln 筆紀錄</numerusform>
        </translation>
    </message>
    <message>
        <source>Total %1</source>
        <comment>field: sum</comment>
        <translation>合計 %1</translation>
    </message>
    <message>
        <source>Page %1 of %2</source>
        <translation>第 %1 頁，共 %2 頁</translation>
    </message>
</context>
<context>
    <name>LongStep</name>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
</context>
<context>
    <name>Main</name>
    <message>
        <source>Caravan is already running but does not respond. Quit it first, or wait a moment.</source>
        <translation>Caravan 已在執行，但沒有回應。請先結束它，或稍候再試。</translation>
    </message>
    <message>
        <source>Your administrator has revoked this laptop. Everything Caravan stored on it was erased.</source>
        <translation>系統管理員已停用這台筆記型電腦，Caravan 儲存在其中的資料已清除。</translation>
    </message>
    <message>
        <source>You can set the damaged data aside in the profile&apos;s folder and copy everything from the hub again. Nothing is removed: work that was not sent yet can be recovered with &quot;caravanctl salvage&quot;.</source>
        <translation>您可以將設定檔資料夾中受損的資料移到一旁，並從中心伺服器重新複製全部內容。不會刪除任何內容：尚未傳送的工作可以用「caravanctl salvage」取出。</translation>
    </message>
    <message>
        <source>Set aside and start again</source>
        <translation>移到一旁並重新開始</translation>
    </message>
    <message>
        <source>This folder holds files that are not Caravan&apos;s, or others may write to it. Choose an empty folder of your own.</source>
        <translation>此資料夾中有不屬於 Caravan 的檔案，或者其他人可以寫入。請選擇您自己的一個空資料夾。</translation>
    </message>
</context>
<context>
    <name>OfferFile</name>
    <message>
        <source>The PDF is not on this laptop yet. It has been requested.</source>
        <translation>此電腦上還沒有該 PDF，已要求取得。</translation>
    </message>
    <message>
        <source>Passed to your email program</source>
        <translation>已交給您的郵件程式</translation>
    </message>
    <message>
        <source>The PDF is in %1: attach it to the email</source>
        <translation>PDF 位於 %1，請將其附加到郵件</translation>
    </message>
    <message>
        <source>Mark as sent</source>
        <translation>標記為已送出</translation>
    </message>
    <message>
        <source>Marked as sent</source>
        <translation>已標記為已送出</translation>
    </message>
</context>
<context>
    <name>OfferLetter</name>
    <message>
        <source>Quotation</source>
        <translation>報價單</translation>
    </message>
    <message>
        <source>Order confirmation</source>
        <translation>訂單確認</translation>
    </message>
    <message>
        <source>(draft without a number)</source>
        <translation>（草稿，尚無編號）</translation>
    </message>
    <message>
        <source>Page %1 of %2</source>
        <translation>第 %1 頁，共 %2 頁</translation>
    </message>
    <message>
        <source>Your contact</source>
        <translation>聯絡人</translation>
    </message>
    <message>
        <source>No.</source>
        <translation>項次</translation>
    </message>
    <message>
        <source>Item</source>
        <translation>品項</translation>
    </message>
    <message>
        <source>Quantity</source>
        <translation>數量</translation>
    </message>
    <message>
        <source>Unit price</source>
        <translation>單價</translation>
    </message>
    <message>
        <source>Discount</source>
        <translation>折扣</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>合計</translation>
    </message>
    <message>
        <source>Net total</source>
        <translation>未稅合計</translation>
    </message>
    <message>
        <source>Tax %1</source>
        <translation>稅額 %1</translation>
    </message>
    <message>
        <source>DRAFT – not approved</source>
        <translation>草稿 – 尚未核准</translation>
    </message>
    <message>
        <source>We accept this quotation:</source>
        <translation>我方同意此報價：</translation>
    </message>
    <message>
        <source>Place, date</source>
        <translation>地點、日期</translation>
    </message>
    <message>
        <source>Name, signature, company stamp</source>
        <translation>姓名、簽名、公司章</translation>
    </message>
</context>
<context>
    <name>OfferText</name>
    <message>
        <source>No sum: lines in several currencies</source>
        <translation>明細幣別不同，無法合計</translation>
    </message>
    <message>
        <source>Net %1</source>
        <translation>未稅 %1</translation>
    </message>
    <message>
        <source>Net %1 · tax %2 · total %3</source>
        <translation>未稅 %1 · 稅 %2 · 合計 %3</translation>
    </message>
    <message>
        <source>Matches the price books</source>
        <translation>與價目表一致</translation>
    </message>
    <message>
        <source>%1 discount exceeds your %2 limit. Ask for approval.</source>
        <translation>折扣 %1 超出您 %2 的權限，請申請簽核。</translation>
    </message>
    <message>
        <source>Up to %1 below the price books: approved</source>
        <translation>最多低於價目表 %1，已核准</translation>
    </message>
    <message>
        <source>Up to %1 below the price books</source>
        <translation>最多低於價目表 %1</translation>
    </message>
</context>
<context>
    <name>Offers</name>
    <message>
        <source>Choose “Ask for approval”: it says to whom the request goes, and why.</source>
        <translation>請使用「申請簽核」：需說明簽核人與理由。</translation>
    </message>
</context>
<context>
    <name>PipelineDivision</name>
    <message>
        <source>Pipeline</source>
        <translation>銷售管線</translation>
    </message>
    <message>
        <source>All pipelines</source>
        <translation>所有管線</translation>
    </message>
</context>
<context>
    <name>QObject</name>
    <message>
        <source>Currency</source>
        <translation>幣別</translation>
    </message>
</context>
<context>
    <name>RecurrenceText</name>
    <message>
        <source>%1, until %2</source>
        <translation>%1，直到 %2</translation>
    </message>
    <message numerus="yes">
        <source>%1, %Ln time(s)</source>
        <translation>
            <numerusform>%1，共 %Ln 次</numerusform>
        </translation>
    </message>
    <message>
        <source>first</source>
        <comment>weekday of the month</comment>
        <translation>第一個</translation>
    </message>
    <message>
        <source>second</source>
        <comment>weekday of the month</comment>
        <translation>第二個</translation>
    </message>
    <message>
        <source>third</source>
        <comment>weekday of the month</comment>
        <translation>第三個</translation>
    </message>
    <message>
        <source>fourth</source>
        <comment>weekday of the month</comment>
        <translation>第四個</translation>
    </message>
    <message>
        <source>last</source>
        <comment>weekday of the month</comment>
        <translation>最後一個</translation>
    </message>
    <message>
        <source>every day</source>
        <translation>每天</translation>
    </message>
    <message numerus="yes">
        <source>every %Ln day(s)</source>
        <translation>
            <numerusform>每 %Ln 天</numerusform>
        </translation>
    </message>
    <message>
        <source>every week</source>
        <translation>每週</translation>
    </message>
    <message numerus="yes">
        <source>every %Ln week(s)</source>
        <translation>
            <numerusform>每 %Ln 週</numerusform>
        </translation>
    </message>
    <message>
        <source>every month</source>
        <translation>每月</translation>
    </message>
    <message numerus="yes">
        <source>every %Ln month(s)</source>
        <translation>
            <numerusform>每 %Ln 個月</numerusform>
        </translation>
    </message>
    <message>
        <source>every year</source>
        <translation>每年</translation>
    </message>
    <message numerus="yes">
        <source>every %Ln year(s)</source>
        <translation>
            <numerusform>每 %Ln 年</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 on the %2 %3</source>
        <comment>every month, first, Monday</comment>
        <translation>%1的%2%3</translation>
    </message>
    <message>
        <source>%1 on %2</source>
        <comment>every week, Monday</comment>
        <translation>%1的%2</translation>
    </message>
</context>
<context>
    <name>RemovalDialog</name>
    <message>
        <source>Delete</source>
        <translation>刪除</translation>
    </message>
    <message numerus="yes">
        <source>%Ln record(s) will be deleted.</source>
        <translation>
            <numerusform>將刪除 %Ln 筆紀錄。</numerusform>
        </translation>
    </message>
    <message>
        <source>These records need it and would bring it back: %1.</source>
        <comment>kinds of records</comment>
        <translation>以下紀錄依賴它，會使它恢復：%1。</translation>
    </message>
    <message>
        <source>You can undo it.</source>
        <translation>此操作可以復原。</translation>
    </message>
    <message>
        <source>Delete them too? You can undo it.</source>
        <translation>要一併刪除嗎？此操作可以復原。</translation>
    </message>
    <message numerus="yes">
        <source>Delete all %Ln</source>
        <translation>
            <numerusform>全部刪除（%Ln 筆）</numerusform>
        </translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message numerus="yes">
        <source>%Ln record(s) deleted</source>
        <translation>
            <numerusform>已刪除 %Ln 筆紀錄</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 deleted</source>
        <translation>已刪除 %1</translation>
    </message>
    <message>
        <source>Deleting …</source>
        <translation>正在刪除…</translation>
    </message>
    <message numerus="yes">
        <source>%Ln could not be deleted: %1</source>
        <translation>
            <numerusform>%Ln 筆無法刪除：%1</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>kind of record, how many</comment>
        <translation>%1（%2）</translation>
    </message>
</context>
<context>
    <name>ReportText</name>
    <message>
        <source>Not set</source>
        <translation>未填寫</translation>
    </message>
    <message>
        <source>%1%</source>
        <translation>%1%</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>mark of a chart: figure</comment>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>%1: %2, %3</source>
        <comment>mark of a chart: figure, how many records</comment>
        <translation>%1：%2，%3</translation>
    </message>
    <message>
        <source>%1 %2 = %3 %4 from %5</source>
        <comment>units, currency, rate, home currency, day</comment>
        <translation>%1 %2 = %3 %4，自 %5 起</translation>
    </message>
    <message>
        <source>No rate for %1: counted, but not added up</source>
        <translation>%1 沒有匯率：計入筆數，未計入金額</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>金額</translation>
    </message>
    <message>
        <source>Amount (%1)</source>
        <comment>currency</comment>
        <translation>金額（%1）</translation>
    </message>
    <message>
        <source>Count</source>
        <translation>數量</translation>
    </message>
    <message>
        <source>Average days</source>
        <translation>平均天數</translation>
    </message>
    <message>
        <source>Share</source>
        <translation>比例</translation>
    </message>
    <message>
        <source>%1 by week</source>
        <translation>%1（依週）</translation>
    </message>
    <message>
        <source>%1 by month</source>
        <translation>%1（依月）</translation>
    </message>
    <message>
        <source>%1 by quarter</source>
        <translation>%1（依季）</translation>
    </message>
    <message>
        <source>million</source>
        <translation>百萬</translation>
    </message>
    <message>
        <source>thousand</source>
        <translation>千</translation>
    </message>
    <message>
        <source>hundred million</source>
        <translation>億</translation>
    </message>
    <message>
        <source>ten thousand</source>
        <translation>萬</translation>
    </message>
    <message numerus="yes">
        <source>%Ln record(s)</source>
        <translation>
            <numerusform>%Ln 筆紀錄</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 days</source>
        <translation>%1 天</translation>
    </message>
    <message>
        <source>%1 h</source>
        <comment>hours</comment>
        <translation>%1 小時</translation>
    </message>
    <message>
        <source>Quantity</source>
        <translation>數量</translation>
    </message>
    <message>
        <source>Target</source>
        <translation>目標</translation>
    </message>
    <message>
        <source>Median (h)</source>
        <translation>中位數（小時）</translation>
    </message>
    <message>
        <source>%1 h (%2 days)</source>
        <comment>hours, days</comment>
        <translation>%1 小時（%2 天）</translation>
    </message>
    <message>
        <source>Hours, median</source>
        <translation>小時（中位數）</translation>
    </message>
    <message numerus="yes">
        <source>%Ln day(s)</source>
        <translation>
            <numerusform>%Ln 天</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln hour(s)</source>
        <translation>
            <numerusform>%Ln 小時</numerusform>
        </translation>
    </message>
    <message>
        <source>Converted by the exchange rate: %1</source>
        <translation>依匯率換算：%1</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <comment>80% of an amount</comment>
        <translation>%2 的 %1</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>days, figure</comment>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>As much as %1</source>
        <comment>last quarter</comment>
        <translation>與%1持平</translation>
    </message>
    <message>
        <source>= %1</source>
        <comment>as much as last quarter</comment>
        <translation>與%1持平</translation>
    </message>
    <message>
        <source>%1 percentage points more than %2</source>
        <comment>number, last quarter</comment>
        <translation>比%2高 %1 個百分點</translation>
    </message>
    <message>
        <source>%1 percentage points less than %2</source>
        <comment>number, last quarter</comment>
        <translation>比%2低 %1 個百分點</translation>
    </message>
    <message>
        <source>%1 percent more than %2</source>
        <comment>number, last quarter</comment>
        <translation>比%2多百分之 %1</translation>
    </message>
    <message>
        <source>%1 percent less than %2</source>
        <comment>number, last quarter</comment>
        <translation>比%2少百分之 %1</translation>
    </message>
    <message>
        <source>%1 points</source>
        <comment>percentage points</comment>
        <translation>%1 個百分點</translation>
    </message>
    <message>
        <source>%1 %2 against %3</source>
        <comment>▲ or ▼, 12%, last quarter</comment>
        <translation>較%3 %1 %2</translation>
    </message>
    <message>
        <source>So far: %1</source>
        <comment>12% less than last quarter, in a quarter that goes on</comment>
        <translation>截至目前：%1</translation>
    </message>
</context>
<context>
    <name>ReviewPage</name>
    <message>
        <source>%1: %2</source>
        <comment>open, won or lost: amount</comment>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>Open</source>
        <comment>deals</comment>
        <translation>未結</translation>
    </message>
    <message>
        <source>%1 → %2</source>
        <comment>stage before, stage now</comment>
        <translation>%1 → %2</translation>
    </message>
    <message>
        <source>was to close on %1: %2</source>
        <comment>day, how late</comment>
        <translation>原定 %1 結案：%2</translation>
    </message>
    <message numerus="yes">
        <source>%Ln day(s) late</source>
        <translation>
            <numerusform>逾期 %Ln 天</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 → %2: %3</source>
        <comment>day before, day now, how much later</comment>
        <translation>%1 → %2：%3</translation>
    </message>
    <message numerus="yes">
        <source>%Ln day(s) later</source>
        <translation>
            <numerusform>延後 %Ln 天</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>no activity for %Ln day(s), nothing planned</source>
        <translation>
            <numerusform>%Ln 天未跟進，也沒有計畫</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RuleText</name>
    <message>
        <source>Last changed</source>
        <translation>最近變更</translation>
    </message>
    <message>
        <source>is</source>
        <translation>是</translation>
    </message>
    <message>
        <source>is not</source>
        <translation>不是</translation>
    </message>
    <message>
        <source>contains</source>
        <translation>包含</translation>
    </message>
    <message>
        <source>starts with</source>
        <translation>開頭是</translation>
    </message>
    <message>
        <source>is on or after</source>
        <translation>不早於</translation>
    </message>
    <message>
        <source>is at least</source>
        <translation>不小於</translation>
    </message>
    <message>
        <source>is on or before</source>
        <translation>不晚於</translation>
    </message>
    <message>
        <source>is at most</source>
        <translation>不大於</translation>
    </message>
    <message>
        <source>is within</source>
        <translation>在以下期間</translation>
    </message>
    <message>
        <source>is empty</source>
        <translation>為空</translation>
    </message>
    <message>
        <source>is not empty</source>
        <translation>不為空</translation>
    </message>
    <message>
        <source>is me</source>
        <translation>是我</translation>
    </message>
    <message>
        <source>today</source>
        <translation>今天</translation>
    </message>
    <message>
        <source>yesterday</source>
        <translation>昨天</translation>
    </message>
    <message>
        <source>tomorrow</source>
        <translation>明天</translation>
    </message>
    <message>
        <source>this week</source>
        <translation>本週</translation>
    </message>
    <message>
        <source>last week</source>
        <translation>上週</translation>
    </message>
    <message>
        <source>next week</source>
        <translation>下週</translation>
    </message>
    <message>
        <source>this month</source>
        <translation>本月</translation>
    </message>
    <message>
        <source>last month</source>
        <translation>上個月</translation>
    </message>
    <message>
        <source>next month</source>
        <translation>下個月</translation>
    </message>
    <message>
        <source>this quarter</source>
        <translation>本季</translation>
    </message>
    <message>
        <source>last quarter</source>
        <translation>上一季</translation>
    </message>
    <message>
        <source>next quarter</source>
        <translation>下一季</translation>
    </message>
    <message>
        <source>this year</source>
        <translation>今年</translation>
    </message>
    <message>
        <source>last year</source>
        <translation>去年</translation>
    </message>
    <message>
        <source>next year</source>
        <translation>明年</translation>
    </message>
    <message>
        <source>last 7 days</source>
        <translation>最近 7 天</translation>
    </message>
    <message>
        <source>last 30 days</source>
        <translation>最近 30 天</translation>
    </message>
    <message>
        <source>last 90 days</source>
        <translation>最近 90 天</translation>
    </message>
    <message>
        <source>next 7 days</source>
        <translation>未來 7 天</translation>
    </message>
    <message>
        <source>next 30 days</source>
        <translation>未來 30 天</translation>
    </message>
    <message>
        <source>next 90 days</source>
        <translation>未來 90 天</translation>
    </message>
    <message>
        <source>more than 30 days ago</source>
        <translation>30 天以前</translation>
    </message>
    <message>
        <source>more than 90 days ago</source>
        <translation>90 天以前</translation>
    </message>
    <message>
        <source>the past</source>
        <translation>已過去</translation>
    </message>
    <message>
        <source>the future</source>
        <translation>未來</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>field, is empty</comment>
        <translation>%1%2</translation>
    </message>
    <message>
        <source> or </source>
        <comment>between values of a filter</comment>
        <translation>或</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>field, value</comment>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>%1 %2 %3</source>
        <comment>field, is at least, value</comment>
        <translation>%1%2 %3</translation>
    </message>
    <message>
        <source>all of these</source>
        <translation>全部符合</translation>
    </message>
    <message>
        <source>any of these</source>
        <translation>符合任一個</translation>
    </message>
    <message>
        <source>(%1)</source>
        <comment>filters in brackets</comment>
        <translation>（%1）</translation>
    </message>
    <message>
        <source> and </source>
        <comment>between filters</comment>
        <translation> 且 </translation>
    </message>
</context>
<context>
    <name>SellingBriefing</name>
    <message numerus="yes">
        <source>%Ln discount(s) wait for your approval</source>
        <translation>
            <numerusform>有 %Ln 項折扣待您簽核</numerusform>
        </translation>
    </message>
    <message>
        <source>Your discount was approved: %1</source>
        <comment>quote</comment>
        <translation>您申請的折扣已核准：%1</translation>
    </message>
    <message>
        <source>Your discount was rejected: %1</source>
        <comment>quote</comment>
        <translation>您申請的折扣已駁回：%1</translation>
    </message>
    <message numerus="yes">
        <source>%Ln of your deals should close this week: %1</source>
        <comment>amount</comment>
        <translation>
            <numerusform>您有 %Ln 筆商機應於本週結案：%1</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: no activity for %2</source>
        <comment>deal, days</comment>
        <translation>%1：已 %2未跟進</translation>
    </message>
    <message numerus="yes">
        <source>%Ln day(s)</source>
        <translation>
            <numerusform>%Ln 天</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ServiceBriefing</name>
    <message>
        <source>Missing in your van for today: %1</source>
        <comment>parts</comment>
        <translation>今天車上缺少：%1</translation>
    </message>
    <message>
        <source>Calibration expired: %1</source>
        <comment>tools</comment>
        <translation>校正已過期：%1</translation>
    </message>
    <message numerus="yes">
        <source>%Ln of your past visits are not closed yet</source>
        <translation>
            <numerusform>您有 %Ln 張過去的工單尚未結案</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ServiceText</name>
    <message>
        <source>Warranty until %1</source>
        <translation>保固至 %1</translation>
    </message>
    <message>
        <source>Contract until %1</source>
        <translation>合約至 %1</translation>
    </message>
    <message>
        <source>Contract</source>
        <translation>合約內</translation>
    </message>
    <message>
        <source>Not covered</source>
        <translation>不在保固內</translation>
    </message>
    <message>
        <source>This report was altered after it was signed. Do not hand it out; ask your administrator to compare it with the hub.</source>
        <translation>此報告在簽名後被更動過。請勿交付，並請系統管理員與中心伺服器核對。</translation>
    </message>
    <message>
        <source>Signed by %1, %2. Unaltered since.</source>
        <translation>%1 於 %2 簽名，此後未更動。</translation>
    </message>
    <message>
        <source>Signed by %1, not on this screen</source>
        <translation>由 %1 簽名（非在此螢幕）</translation>
    </message>
</context>
<context>
    <name>SyncChoice</name>
    <message>
        <source>Automatically</source>
        <translation>自動同步</translation>
    </message>
    <message>
        <source>Manually</source>
        <translation>手動同步</translation>
    </message>
    <message>
        <source>Work offline</source>
        <translation>離線工作</translation>
    </message>
</context>
<context>
    <name>SyncText</name>
    <message>
        <source>Needs attention</source>
        <translation>需要處理</translation>
    </message>
    <message>
        <source>Created</source>
        <translation>已建立</translation>
    </message>
    <message>
        <source>Deleted</source>
        <translation>已刪除</translation>
    </message>
    <message>
        <source>Restored</source>
        <translation>已還原</translation>
    </message>
    <message>
        <source>Merged</source>
        <translation>已合併</translation>
    </message>
    <message>
        <source>Changed: %1</source>
        <translation>變更：%1</translation>
    </message>
    <message>
        <source>Last sync %1</source>
        <comment>time</comment>
        <translation>上次同步 %1</translation>
    </message>
    <message>
        <source>Never synced</source>
        <translation>從未同步</translation>
    </message>
    <message>
        <source>Not signed in</source>
        <translation>未登入</translation>
    </message>
    <message>
        <source>Up to date</source>
        <translation>已是最新</translation>
    </message>
    <message>
        <source>Sending changes</source>
        <translation>正在傳送變更</translation>
    </message>
    <message>
        <source>Receiving changes</source>
        <translation>正在接收變更</translation>
    </message>
    <message>
        <source>Making the first copy</source>
        <translation>正在建立本機副本</translation>
    </message>
    <message>
        <source>Sign-in needed</source>
        <translation>需要登入</translation>
    </message>
    <message>
        <source>Network sign-in?</source>
        <translation>網路需要登入？</translation>
    </message>
    <message>
        <source>Sync is paused</source>
        <translation>同步已暫停</translation>
    </message>
    <message numerus="yes">
        <source>%Ln refused</source>
        <comment>changes</comment>
        <translation>
            <numerusform>%Ln 項被拒</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln conflict(s)</source>
        <translation>
            <numerusform>%Ln 個衝突</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln change(s) waiting</source>
        <translation>
            <numerusform>%Ln 項變更待傳送</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln record(s) received</source>
        <translation>
            <numerusform>已接收 %Ln 筆紀錄</numerusform>
        </translation>
    </message>
    <message>
        <source>Your storage for files at the hub is used up. Ask your administrator.</source>
        <translation>您在中心伺服器的檔案空間已用完，請聯絡系統管理員。</translation>
    </message>
    <message>
        <source>A file on this laptop was damaged before it was sent. Add it again.</source>
        <translation>本機的一個檔案在傳送前已損壞，請重新加入。</translation>
    </message>
    <message>
        <source>The disk is full, so files cannot be fetched.</source>
        <translation>磁碟已滿，無法下載檔案。</translation>
    </message>
    <message>
        <source>The hub does not accept files of this size.</source>
        <translation>中心伺服器不接受這麼大的檔案。</translation>
    </message>
    <message>
        <source>Your role may not send files.</source>
        <translation>您的角色無權傳送檔案。</translation>
    </message>
    <message>
        <source>Verified against the hub at %1</source>
        <comment>time</comment>
        <translation>%1 已與中心伺服器核對一致</translation>
    </message>
    <message numerus="yes">
        <source>%Ln record(s) could not be read and will be fetched again</source>
        <translation>
            <numerusform>%Ln 筆紀錄無法讀取，將重新取得</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln file(s) lost</source>
        <translation>
            <numerusform>%Ln 個檔案遺失</numerusform>
        </translation>
    </message>
    <message>
        <source>Demo company</source>
        <translation>示範公司</translation>
    </message>
    <message>
        <source>Nothing is sent</source>
        <translation>不傳送任何資料</translation>
    </message>
    <message>
        <source>Trying again …</source>
        <translation>正在重試…</translation>
    </message>
    <message numerus="yes">
        <source>Next try in %Ln s</source>
        <comment>seconds</comment>
        <translation>
            <numerusform>%Ln 秒後重試</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Next try in %Ln min</source>
        <comment>minutes</comment>
        <translation>
            <numerusform>%Ln 分鐘後重試</numerusform>
        </translation>
    </message>
    <message>
        <source>The hub took too long to answer.</source>
        <translation>中心伺服器回應逾時。</translation>
    </message>
    <message>
        <source>The certificate of the hub is not trusted on this laptop.</source>
        <translation>本機不信任中心伺服器的憑證。</translation>
    </message>
    <message>
        <source>Something other than the hub answered at its address.</source>
        <translation>該位址的回應並非來自中心伺服器。</translation>
    </message>
    <message>
        <source>The connection was interrupted.</source>
        <translation>連線中斷。</translation>
    </message>
    <message>
        <source>The hub is busy.</source>
        <translation>中心伺服器忙碌中。</translation>
    </message>
    <message>
        <source>Another program is syncing this profile. This window shows what it receives.</source>
        <translation>另一個程式正在同步此資料，本視窗會顯示其收到的內容。</translation>
    </message>
    <message>
        <source>What the hub sent could not be stored on this laptop.</source>
        <translation>無法在本機儲存中心伺服器傳來的內容。</translation>
    </message>
    <message>
        <source>There is no network, or the hub is not running.</source>
        <translation>沒有網路，或中心伺服器未執行。</translation>
    </message>
    <message>
        <source>The hub reported a problem: %1</source>
        <comment>a technical word</comment>
        <translation>中心伺服器回報了問題：%1</translation>
    </message>
    <message>
        <source>Synced by another program</source>
        <translation>由另一個程式同步</translation>
    </message>
    <message>
        <source>Hub does not answer</source>
        <translation>中心伺服器無回應</translation>
    </message>
    <message>
        <source>%1 · %2 waiting</source>
        <comment>next try, number of changes</comment>
        <translation>%1 · %2 項待傳送</translation>
    </message>
    <message>
        <source>Offline by choice</source>
        <translation>已選擇離線工作</translation>
    </message>
</context>
<context>
    <name>ValueDisplay</name>
    <message>
        <source>, </source>
        <comment>between list items</comment>
        <translation>、</translation>
    </message>
    <message>
        <source>Not on this laptop</source>
        <translation>不在本機上</translation>
    </message>
    <message>
        <source>Yes</source>
        <translation>是</translation>
    </message>
    <message>
        <source>No</source>
        <translation>否</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>file name, size</comment>
        <translation>%1（%2）</translation>
    </message>
    <message>
        <source>(no name)</source>
        <translation>（無名稱）</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>kind of record, its title</comment>
        <translation>%1：%2</translation>
    </message>
</context>
<context>
    <name>ValueEdit</name>
    <message>
        <source>%1: %2</source>
        <comment>field: new value</comment>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>%1 cleared</source>
        <comment>field</comment>
        <translation>已清空「%1」</translation>
    </message>
</context>
<context>
    <name>VisitPdf</name>
    <message>
        <source>Draft, not signed</source>
        <translation>草稿，未簽名</translation>
    </message>
    <message>
        <source>Page %1 of %2</source>
        <translation>第 %1 頁，共 %2 頁</translation>
    </message>
</context>
<context>
    <name>caravan::ui::AccessChoice</name>
    <message>
        <source>Can edit</source>
        <translation>可編輯</translation>
    </message>
    <message>
        <source>Can see</source>
        <translation>僅可檢視</translation>
    </message>
    <message>
        <source>Hidden</source>
        <translation>不可見</translation>
    </message>
</context>
<context>
    <name>caravan::ui::AddressDialog</name>
    <message>
        <source>Address in China</source>
        <translation>中國地址</translation>
    </message>
    <message>
        <source>Province</source>
        <translation>省份</translation>
    </message>
    <message>
        <source>City</source>
        <translation>城市</translation>
    </message>
    <message>
        <source>District</source>
        <translation>區縣</translation>
    </message>
    <message>
        <source>Street and number</source>
        <translation>街道門牌</translation>
    </message>
    <message>
        <source>Postal code</source>
        <translation>郵遞區號</translation>
    </message>
    <message>
        <source>Use this address</source>
        <translation>使用此地址</translation>
    </message>
    <message>
        <source>In one line</source>
        <translation>整行地址</translation>
    </message>
    <message>
        <source>Type or paste it as it is written; the parts below follow.</source>
        <translation>照原樣輸入或貼上，下方各項會自動填好。</translation>
    </message>
</context>
<context>
    <name>caravan::ui::AgendaList</name>
    <message>
        <source>all day</source>
        <translation>全天</translation>
    </message>
</context>
<context>
    <name>caravan::ui::ApprovalDetails</name>
    <message>
        <source>%1 by %2, %3</source>
        <comment>state, person, when</comment>
        <translation>%1，%2，%3</translation>
    </message>
    <message>
        <source>%1 by %2</source>
        <comment>state, person</comment>
        <translation>%1，%2</translation>
    </message>
    <message>
        <source>%1: “%2”</source>
        <comment>decision, comment</comment>
        <translation>%1：「%2」</translation>
    </message>
    <message>
        <source>Item</source>
        <translation>品項</translation>
    </message>
    <message>
        <source>Quantity</source>
        <translation>數量</translation>
    </message>
    <message>
        <source>List price</source>
        <translation>定價</translation>
    </message>
    <message>
        <source>Unit price</source>
        <translation>單價</translation>
    </message>
    <message>
        <source>Discount</source>
        <translation>折扣</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>合計</translation>
    </message>
    <message>
        <source>Below list</source>
        <translation>低於定價</translation>
    </message>
    <message>
        <source>Margin</source>
        <translation>毛利率</translation>
    </message>
    <message numerus="yes">
        <source>%Ln more line(s) with smaller discounts</source>
        <translation>
            <numerusform>另有 %Ln 行，折扣較小</numerusform>
        </translation>
    </message>
    <message>
        <source>Margin of the quote: %1</source>
        <translation>報價單毛利率：%1</translation>
    </message>
    <message>
        <source>The margin of the quote is not known: some products have no cost.</source>
        <translation>報價單毛利率未知：部分產品沒有成本。</translation>
    </message>
    <message>
        <source>Requested before</source>
        <translation>先前的申請</translation>
    </message>
    <message>
        <source>Discount %1</source>
        <translation>折扣 %1</translation>
    </message>
    <message>
        <source>“%1”</source>
        <translation>「%1」</translation>
    </message>
    <message>
        <source>Other deals of this customer</source>
        <translation>該客戶的其他商機</translation>
    </message>
</context>
<context>
    <name>caravan::ui::ApprovalsPage</name>
    <message>
        <source>Approvals</source>
        <translation>簽核</translation>
    </message>
    <message>
        <source>No pending approvals</source>
        <translation>沒有待簽核事項</translation>
    </message>
    <message>
        <source>Discounts that exceed a person&apos;s limit appear here when approval is requested.</source>
        <translation>超出個人權限的折扣，申請簽核後會顯示在這裡。</translation>
    </message>
    <message>
        <source>Recently decided</source>
        <translation>最近已處理</translation>
    </message>
    <message numerus="yes">
        <source>%Ln pending</source>
        <translation>
            <numerusform>待簽核 %Ln 件</numerusform>
        </translation>
    </message>
    <message>
        <source>A quote that is not on this laptop</source>
        <translation>不在本機的報價單</translation>
    </message>
    <message>
        <source>Open the quote</source>
        <translation>開啟報價單</translation>
    </message>
    <message>
        <source>requested by %1</source>
        <translation>申請人：%1</translation>
    </message>
    <message>
        <source>somebody else</source>
        <translation>其他人</translation>
    </message>
    <message>
        <source>Discount %1</source>
        <translation>折扣 %1</translation>
    </message>
    <message>
        <source>Net %1</source>
        <translation>未稅 %1</translation>
    </message>
    <message>
        <source>“%1”</source>
        <translation>「%1」</translation>
    </message>
    <message>
        <source>Approve</source>
        <translation>核准</translation>
    </message>
    <message>
        <source>Reject</source>
        <translation>駁回</translation>
    </message>
    <message>
        <source>Comment (optional)</source>
        <translation>簽核意見（選填）</translation>
    </message>
    <message>
        <source>Exceeds your own limit. Somebody with a higher limit has to decide.</source>
        <translation>超出您的權限，由上級決定。</translation>
    </message>
    <message>
        <source>Approved</source>
        <translation>已核准</translation>
    </message>
    <message>
        <source>Rejected</source>
        <translation>已駁回</translation>
    </message>
    <message>
        <source>requested by %1, %2</source>
        <comment>person, when</comment>
        <translation>申請人：%1，%2</translation>
    </message>
</context>
<context>
    <name>caravan::ui::ArriveStep</name>
    <message>
        <source>Arrive</source>
        <translation>抵達</translation>
    </message>
    <message>
        <source>On site since %1</source>
        <comment>a time</comment>
        <translation>%1 抵達</translation>
    </message>
    <message>
        <source>Planned for %1</source>
        <comment>a time</comment>
        <translation>預定於 %1</translation>
    </message>
    <message>
        <source>No time agreed</source>
        <translation>尚未約定時間</translation>
    </message>
    <message>
        <source>I am here</source>
        <translation>我已抵達</translation>
    </message>
    <message>
        <source>Previous service on this machine</source>
        <translation>此設備過往的服務</translation>
    </message>
    <message>
        <source>Arrived</source>
        <translation>已抵達</translation>
    </message>
    <message>
        <source>Open with this customer</source>
        <translation>這位客戶的未完成事項</translation>
    </message>
</context>
<context>
    <name>caravan::ui::BoardPage</name>
    <message>
        <source>Show as a list</source>
        <translation>以清單顯示</translation>
    </message>
    <message>
        <source>New %1</source>
        <comment>kind of record</comment>
        <translation>新增%1</translation>
    </message>
    <message>
        <source>Show as a board</source>
        <translation>以看板顯示</translation>
    </message>
    <message>
        <source>Board</source>
        <translation>看板</translation>
    </message>
    <message>
        <source>Filter cards (/)</source>
        <translation>篩選卡片 (/)</translation>
    </message>
    <message>
        <source>Filter cards</source>
        <translation>篩選卡片</translation>
    </message>
    <message>
        <source>Lift the card</source>
        <translation>拿起卡片</translation>
    </message>
    <message>
        <source>Carry it to another column</source>
        <translation>移到其他欄</translation>
    </message>
    <message>
        <source>Put it down, or open the card</source>
        <translation>放下或開啟卡片</translation>
    </message>
    <message>
        <source>Put it back</source>
        <translation>放回原處</translation>
    </message>
    <message>
        <source>Win or lose a deal</source>
        <translation>將商機標為成交或未成交</translation>
    </message>
</context>
<context>
    <name>caravan::ui::BooleanEditor</name>
    <message>
        <source>Yes</source>
        <translation>是</translation>
    </message>
    <message>
        <source>No</source>
        <translation>否</translation>
    </message>
</context>
<context>
    <name>caravan::ui::BriefingCard</name>
    <message>
        <source>Briefing</source>
        <translation>今日簡報</translation>
    </message>
    <message>
        <source>Print the briefing</source>
        <translation>列印簡報</translation>
    </message>
    <message>
        <source>Nothing needs your attention this morning.</source>
        <translation>目前沒有需要您處理的事項。</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>今天</translation>
    </message>
</context>
<context>
    <name>caravan::ui::BulkEditDialog</name>
    <message>
        <source>Apply</source>
        <translation>套用</translation>
    </message>
    <message>
        <source>Field</source>
        <translation>欄位</translation>
    </message>
    <message>
        <source>What will change</source>
        <translation>即將發生的變更</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message numerus="yes">
        <source>%Ln record(s) will change.</source>
        <translation>
            <numerusform>將變更 %Ln 筆紀錄。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln will stay unchanged.</source>
        <translation>
            <numerusform>%Ln 筆維持不變。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Edit %Ln record(s)</source>
        <translation>
            <numerusform>編輯 %Ln 筆紀錄</numerusform>
        </translation>
    </message>
    <message>
        <source>Before</source>
        <translation>修改前</translation>
    </message>
    <message>
        <source>After</source>
        <translation>修改後</translation>
    </message>
    <message>
        <source>Clear the field “%1”</source>
        <comment>field</comment>
        <translation>清空欄位「%1」</translation>
    </message>
    <message>
        <source>Choose the new value.</source>
        <translation>請選擇新的值。</translation>
    </message>
    <message numerus="yes">
        <source>Clear %1 of %Ln record(s)</source>
        <comment>field</comment>
        <translation>
            <numerusform>清空 %Ln 筆紀錄的「%1」</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>caravan::ui::BulletinCard</name>
    <message>
        <source>Bulletins</source>
        <translation>公告</translation>
    </message>
    <message numerus="yes">
        <source>%Ln more</source>
        <translation>
            <numerusform>還有 %Ln 項</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, not read</source>
        <comment>bulletin</comment>
        <translation>%1，未讀</translation>
    </message>
</context>
<context>
    <name>caravan::ui::BulletinReader</name>
    <message>
        <source>Newer</source>
        <translation>較新</translation>
    </message>
    <message>
        <source>Older</source>
        <translation>較舊</translation>
    </message>
    <message>
        <source>Bulletin</source>
        <translation>公告</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>內文</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>關閉</translation>
    </message>
</context>
<context>
    <name>caravan::ui::CalendarModel</name>
    <message>
        <source>%1 moved</source>
        <translation>%1 已移動</translation>
    </message>
    <message>
        <source>%1 detached from its series</source>
        <translation>%1 已從系列中單獨取出</translation>
    </message>
    <message>
        <source>%1 reopened</source>
        <translation>%1：已重新開啟</translation>
    </message>
    <message>
        <source>%1 done</source>
        <translation>%1：已完成</translation>
    </message>
</context>
<context>
    <name>caravan::ui::CalendarPage</name>
    <message>
        <source>%1 moved</source>
        <translation>%1 已移動</translation>
    </message>
    <message>
        <source>Calendar</source>
        <translation>行事曆</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>日</translation>
    </message>
    <message>
        <source>Week</source>
        <translation>週</translation>
    </message>
    <message>
        <source>Month</source>
        <translation>月</translation>
    </message>
    <message>
        <source>Agenda</source>
        <translation>議程</translation>
    </message>
    <message>
        <source>How many days</source>
        <translation>顯示範圍</translation>
    </message>
    <message>
        <source>Mine</source>
        <translation>我的</translation>
    </message>
    <message>
        <source>All</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>Whose records</source>
        <translation>誰的紀錄</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>今天</translation>
    </message>
    <message>
        <source>Earlier</source>
        <translation>往前</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>往後</translation>
    </message>
    <message>
        <source>New %1</source>
        <comment>kind of record</comment>
        <translation>新增%1</translation>
    </message>
    <message>
        <source>Day ordered by location</source>
        <translation>已依地點排序當天行程</translation>
    </message>
    <message numerus="yes">
        <source>%Ln rescheduled.</source>
        <translation>
            <numerusform>%Ln 項改了時間。</numerusform>
        </translation>
    </message>
    <message>
        <source>Export as iCalendar</source>
        <translation>匯出為 iCalendar</translation>
    </message>
    <message>
        <source>iCalendar (*.ics)</source>
        <translation>iCalendar (*.ics)</translation>
    </message>
    <message>
        <source>Saved as %1</source>
        <translation>已儲存為 %1</translation>
    </message>
    <message>
        <source>More</source>
        <translation>更多</translation>
    </message>
    <message>
        <source>Plan the route of the day…</source>
        <translation>依地點排序當天…</translation>
    </message>
    <message>
        <source>Export as iCalendar…</source>
        <translation>匯出為 iCalendar…</translation>
    </message>
    <message>
        <source>%1 done</source>
        <translation>%1：已完成</translation>
    </message>
    <message>
        <source>%1 reopened</source>
        <translation>%1：已重新開啟</translation>
    </message>
    <message>
        <source>New entry at this time</source>
        <translation>在此時間新增</translation>
    </message>
    <message>
        <source>Tick the task, or take it back</source>
        <translation>勾選任務或取消勾選</translation>
    </message>
    <message>
        <source>Open the entry</source>
        <translation>開啟項目</translation>
    </message>
</context>
<context>
    <name>caravan::ui::CalendarPopup</name>
    <message>
        <source>Previous month</source>
        <translation>上個月</translation>
    </message>
    <message>
        <source>Next month</source>
        <translation>下個月</translation>
    </message>
</context>
<context>
    <name>caravan::ui::CalendarView</name>
    <message>
        <source>done</source>
        <translation>已完成</translation>
    </message>
    <message>
        <source>open, Space to mark as done</source>
        <translation>待辦，按空白鍵標記為完成</translation>
    </message>
    <message>
        <source>Mark as open</source>
        <translation>標記為待辦</translation>
    </message>
    <message>
        <source>Mark as done</source>
        <translation>標記為完成</translation>
    </message>
</context>
<context>
    <name>caravan::ui::CardExport</name>
    <message>
        <source>Export vCards</source>
        <translation>匯出名片（vCard）</translation>
    </message>
    <message>
        <source>vCards (*.vcf)</source>
        <translation>vCard 名片 (*.vcf)</translation>
    </message>
</context>
<context>
    <name>caravan::ui::CardLift</name>
    <message numerus="yes">
        <source>%Ln card(s)</source>
        <comment>that are moved</comment>
        <translation>
            <numerusform>%Ln 張卡片</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: ← → to choose a column, Esc to cancel</source>
        <comment>cards</comment>
        <translation>%1：按 ← → 選擇欄，按 Esc 取消</translation>
    </message>
    <message>
        <source>%1 to “%2”: Enter to move, Esc to cancel</source>
        <comment>cards, stage</comment>
        <translation>%1 →「%2」：按 Enter 移動，按 Esc 取消</translation>
    </message>
</context>
<context>
    <name>caravan::ui::CardWords</name>
    <message numerus="yes">
        <source>%Ln lead(s) created</source>
        <translation>
            <numerusform>新增 %Ln 筆潛在客戶</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln contact(s) created</source>
        <translation>
            <numerusform>新增 %Ln 位聯絡人</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln existing</source>
        <translation>
            <numerusform>%Ln 位已有</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln value(s) added to the notes</source>
        <translation>
            <numerusform>%Ln 個值已放入備註</numerusform>
        </translation>
    </message>
    <message>
        <source>The file cannot be read.</source>
        <translation>無法讀取此檔案。</translation>
    </message>
    <message>
        <source>This is not a complete vCard file. Nothing was imported.</source>
        <translation>這不是完整的 vCard 檔案，未匯入任何內容。</translation>
    </message>
    <message>
        <source>Import vCards</source>
        <translation>匯入名片（vCard）</translation>
    </message>
    <message>
        <source>vCards (*.vcf)</source>
        <translation>vCard 名片 (*.vcf)</translation>
    </message>
</context>
<context>
    <name>caravan::ui::ChangeOutput</name>
    <message>
        <source>When</source>
        <translation>時間</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>類型</translation>
    </message>
    <message>
        <source>Record</source>
        <translation>紀錄</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>變更</translation>
    </message>
    <message>
        <source>Field</source>
        <translation>欄位</translation>
    </message>
    <message>
        <source>New value</source>
        <translation>新值</translation>
    </message>
    <message>
        <source>Previous value</source>
        <translation>原值</translation>
    </message>
    <message>
        <source>Answer of the hub</source>
        <translation>中心伺服器的回覆</translation>
    </message>
</context>
<context>
    <name>caravan::ui::CheckRow</name>
    <message>
        <source>at least %1 %2</source>
        <comment>number, unit</comment>
        <translation>不低於 %1 %2</translation>
    </message>
    <message>
        <source>at most %1 %2</source>
        <comment>number, unit</comment>
        <translation>不高於 %1 %2</translation>
    </message>
    <message>
        <source>Remark</source>
        <translation>備註</translation>
    </message>
    <message>
        <source>Remark on %1</source>
        <translation>關於「%1」的備註</translation>
    </message>
    <message>
        <source>Yes</source>
        <translation>是</translation>
    </message>
    <message>
        <source>No</source>
        <translation>否</translation>
    </message>
    <message>
        <source>N/A</source>
        <comment>does not apply</comment>
        <translation>不適用</translation>
    </message>
    <message>
        <source>Add a photo</source>
        <translation>新增照片</translation>
    </message>
    <message>
        <source>Photo for %1</source>
        <translation>「%1」的照片</translation>
    </message>
    <message>
        <source>Photo taken</source>
        <translation>已拍照</translation>
    </message>
    <message>
        <source>OK</source>
        <translation>合格</translation>
    </message>
    <message>
        <source>Not OK</source>
        <translation>不合格</translation>
    </message>
    <message>
        <source>Does not apply</source>
        <translation>不適用</translation>
    </message>
</context>
<context>
    <name>caravan::ui::ChecksStep</name>
    <message>
        <source>Check</source>
        <translation>檢查</translation>
    </message>
    <message>
        <source>Nothing to check</source>
        <translation>無需檢查</translation>
    </message>
    <message>
        <source>No checklist applies to this kind of visit and machine. A manager can create one under “Checklists”.</source>
        <translation>沒有適用於此類工單與設備的檢查清單。主管可在「檢查清單」中建立。</translation>
    </message>
    <message>
        <source>Enter a number.</source>
        <translation>請輸入數字。</translation>
    </message>
    <message>
        <source>Answered: %1</source>
        <translation>已回答：%1</translation>
    </message>
    <message>
        <source>Pictures (*.jpg *.jpeg *.png *.webp)</source>
        <translation>圖片 (*.jpg *.jpeg *.png *.webp)</translation>
    </message>
    <message>
        <source>Not saved yet</source>
        <translation>尚未儲存</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>question: answer</comment>
        <translation>%1：%2</translation>
    </message>
</context>
<context>
    <name>caravan::ui::ChoiceEditor</name>
    <message>
        <source>Not set</source>
        <translation>未設定</translation>
    </message>
</context>
<context>
    <name>caravan::ui::ChoiceTable</name>
    <message>
        <source>Choices</source>
        <translation>選項</translation>
    </message>
</context>
<context>
    <name>caravan::ui::ColumnBox</name>
    <message>
        <source>Exit criteria: %1</source>
        <translation>完成標準：%1</translation>
    </message>
    <message>
        <source>Space lifts a card, arrows choose a column, Enter drops it.</source>
        <translation>空白鍵拿起卡片，方向鍵選擇欄，Enter 放下。</translation>
    </message>
    <message>
        <source>W wins a deal, L loses it.</source>
        <translation>W 將商機標為成交，L 標為未成交。</translation>
    </message>
    <message>
        <source>New %1 in “%2”</source>
        <comment>kind of record, stage</comment>
        <translation>在「%2」中新增%1</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <comment>cards shown, records there are</comment>
        <translation>顯示 %1 / 共 %2</translation>
    </message>
</context>
<context>
    <name>caravan::ui::Commands</name>
    <message>
        <source>Forms not saved yet</source>
        <translation>尚未儲存的表單</translation>
    </message>
    <message>
        <source>New %1</source>
        <comment>kind of record</comment>
        <translation>新增%1</translation>
    </message>
    <message>
        <source>Workspace: %1</source>
        <translation>工作區：%1</translation>
    </message>
</context>
<context>
    <name>caravan::ui::CompanyPage</name>
    <message>
        <source>Company data</source>
        <translation>公司資料</translation>
    </message>
    <message>
        <source>Shared by everyone: prices, limits, pipelines, exchange rates, targets.</source>
        <translation>全公司共用的資料：價格、權限、管線、匯率、目標。</translation>
    </message>
    <message>
        <source>Find company data</source>
        <translation>尋找公司資料</translation>
    </message>
    <message>
        <source>Nothing is called so.</source>
        <translation>沒有符合的項目。</translation>
    </message>
    <message>
        <source>Favourite: %1</source>
        <comment>kind of records</comment>
        <translation>收藏：%1</translation>
    </message>
    <message>
        <source>Show it above all others</source>
        <translation>置頂顯示</translation>
    </message>
</context>
<context>
    <name>caravan::ui::Composer</name>
    <message>
        <source>%1: %2</source>
        <comment>kind of activity, record</comment>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>Log a call (Ctrl+D)</source>
        <translation>記錄通話 (Ctrl+D)</translation>
    </message>
    <message>
        <source>Write a note (Ctrl+Shift+D)</source>
        <translation>寫備註 (Ctrl+Shift+D)</translation>
    </message>
    <message>
        <source>Your email program sends it; subject and text are logged here.</source>
        <translation>由您的郵件程式寄出，主旨與內文會記錄於此。</translation>
    </message>
    <message>
        <source>Ctrl+Enter saves. Esc closes; what you typed is kept.</source>
        <translation>Ctrl+Enter 儲存；Esc 收合，已輸入的內容會保留。</translation>
    </message>
    <message>
        <source>Log call</source>
        <translation>記錄通話</translation>
    </message>
    <message>
        <source>Log meeting</source>
        <translation>記錄會議</translation>
    </message>
    <message>
        <source>Add task</source>
        <translation>新增任務</translation>
    </message>
    <message>
        <source>Open in email program</source>
        <translation>在郵件程式中開啟</translation>
    </message>
    <message>
        <source>Save note</source>
        <translation>儲存備註</translation>
    </message>
    <message>
        <source>Call logged</source>
        <translation>通話已記錄</translation>
    </message>
    <message>
        <source>Meeting logged</source>
        <translation>會議已記錄</translation>
    </message>
    <message>
        <source>Task added</source>
        <translation>任務已新增</translation>
    </message>
    <message>
        <source>Email logged</source>
        <translation>郵件已記錄</translation>
    </message>
    <message>
        <source>Note saved</source>
        <translation>備註已儲存</translation>
    </message>
    <message>
        <source>There is no email program on this laptop; the address was copied.</source>
        <translation>本機沒有郵件程式，地址已複製。</translation>
    </message>
    <message>
        <source>Log it anyway</source>
        <translation>仍要記錄</translation>
    </message>
</context>
<context>
    <name>caravan::ui::ComposerFields</name>
    <message>
        <source>To</source>
        <translation>收件人</translation>
    </message>
    <message>
        <source>Next step</source>
        <translation>下一步</translation>
    </message>
    <message>
        <source>What needs to be done</source>
        <translation>要做什麼</translation>
    </message>
    <message>
        <source>Subject</source>
        <translation>主旨</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>備註</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>內文</translation>
    </message>
    <message>
        <source>What was said</source>
        <translation>溝通內容</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>到期日</translation>
    </message>
    <message>
        <source>Date of the next step</source>
        <translation>下一步的日期</translation>
    </message>
    <message>
        <source>This date is in the past.</source>
        <translation>此日期已過。</translation>
    </message>
    <message>
        <source>Spoken with …</source>
        <translation>聯繫對象…</translation>
    </message>
    <message>
        <source>Spoken with</source>
        <translation>聯繫對象</translation>
    </message>
</context>
<context>
    <name>caravan::ui::ConflictCards</name>
    <message>
        <source>Conflicts</source>
        <translation>衝突</translation>
    </message>
    <message>
        <source>Other people&apos;s conflicts</source>
        <translation>他人的衝突</translation>
    </message>
    <message>
        <source>Keys: 1 uses the other value, 2 keeps the one in use, 3 enters another.</source>
        <translation>快速鍵：1 改用另一個值，2 保留目前值，3 另填。</translation>
    </message>
    <message>
        <source>Keep all values in use</source>
        <translation>全部保留目前值</translation>
    </message>
    <message>
        <source>Use all other values</source>
        <translation>全部改用另一個值</translation>
    </message>
    <message>
        <source>There is no other value to use.</source>
        <translation>沒有另一個值可用。</translation>
    </message>
    <message numerus="yes">
        <source>%Ln conflict(s) resolved</source>
        <translation>
            <numerusform>已解決 %Ln 個衝突</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>caravan::ui::ConflictDialog</name>
    <message>
        <source>Use this value</source>
        <translation>使用此值</translation>
    </message>
</context>
<context>
    <name>caravan::ui::ConflictMark</name>
    <message>
        <source>Conflict</source>
        <translation>衝突</translation>
    </message>
    <message>
        <source>Resolve the conflict: %1</source>
        <comment>field</comment>
        <translation>解決衝突：%1</translation>
    </message>
</context>
<context>
    <name>caravan::ui::ConflictPair</name>
    <message>
        <source>Not used</source>
        <translation>未採用</translation>
    </message>
    <message>
        <source>In use</source>
        <translation>目前使用</translation>
    </message>
    <message>
        <source>empty</source>
        <comment>value of a conflict</comment>
        <translation>空白</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <comment>who changed it, when</comment>
        <translation>%1 · %2</translation>
    </message>
</context>
<context>
    <name>caravan::ui::ConflictSettled</name>
    <message>
        <source>Resolved</source>
        <translation>已解決</translation>
    </message>
    <message>
        <source>Resolved. %1 is empty</source>
        <comment>field</comment>
        <translation>已解決：「%1」為空白</translation>
    </message>
    <message>
        <source>Resolved. %1: %2</source>
        <comment>field, value</comment>
        <translation>已解決。%1：%2</translation>
    </message>
    <message>
        <source>The record is not on this laptop.</source>
        <translation>此紀錄不在本機上。</translation>
    </message>
</context>
<context>
    <name>caravan::ui::ConversionDialog</name>
    <message>
        <source>Add to the draft</source>
        <translation>加入草稿</translation>
    </message>
    <message>
        <source>Record</source>
        <translation>紀錄</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>值</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>Values that do not convert</source>
        <translation>無法轉換的值</translation>
    </message>
    <message>
        <source>New type</source>
        <translation>新類型</translation>
    </message>
    <message>
        <source>Refers to</source>
        <translation>參照物件</translation>
    </message>
    <message>
        <source>Choices</source>
        <translation>選項</translation>
    </message>
    <message>
        <source>Internal name</source>
        <translation>內部名稱</translation>
    </message>
    <message>
        <source>For imports and programs. Cannot be changed after publishing.</source>
        <translation>供匯入和程式使用，發布後無法變更。</translation>
    </message>
    <message>
        <source>A new field with the same label replaces this one. Once it is published, its values are filled in as one import that can be undone, and the old field is hidden with its values.</source>
        <translation>顯示名稱相同的新欄位將取代此欄位。發布後，轉換後的值會作為一次可復原的匯入填入新欄位；舊欄位連同其中的值一起隱藏。</translation>
    </message>
    <message>
        <source>No record has a value in this field.</source>
        <translation>沒有紀錄填寫過此欄位。</translation>
    </message>
    <message numerus="yes">
        <source>%Ln value(s) convert.</source>
        <translation>
            <numerusform>%Ln 個值可以轉換。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln cannot be converted and will stay in the old field.</source>
        <translation>
            <numerusform>%Ln 個值無法轉換，將保留在舊欄位中。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The first %Ln of them:</source>
        <translation>
            <numerusform>其中前 %Ln 個：</numerusform>
        </translation>
    </message>
    <message>
        <source>Change type: %1</source>
        <translation>變更類型：%1</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>two sentences</comment>
        <translation>%1%2</translation>
    </message>
</context>
<context>
    <name>caravan::ui::ConvertDialog</name>
    <message>
        <source>New: %1</source>
        <translation>新增：%1</translation>
    </message>
    <message>
        <source>Convert</source>
        <translation>轉換</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>name, why it may be the same</comment>
        <translation>%1（%2）</translation>
    </message>
    <message>
        <source>Convert: %1</source>
        <comment>kind of record</comment>
        <translation>轉換：%1</translation>
    </message>
    <message>
        <source>New %1</source>
        <comment>kind of record</comment>
        <translation>新增%1</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
</context>
<context>
    <name>caravan::ui::ConvertTools</name>
    <message>
        <source>Convert</source>
        <translation>轉換</translation>
    </message>
    <message>
        <source>Convert to %1</source>
        <comment>kinds of records</comment>
        <translation>轉換為%1</translation>
    </message>
    <message>
        <source>%1 converted</source>
        <translation>%1 已轉換</translation>
    </message>
</context>
<context>
    <name>caravan::ui::CountProof</name>
    <message>
        <source>Type %1 to continue:</source>
        <comment>number of records</comment>
        <translation>輸入 %1 以繼續：</translation>
    </message>
</context>
<context>
    <name>caravan::ui::DateEditor</name>
    <message>
        <source>YYYY-MM-DD</source>
        <comment>how a day is typed</comment>
        <translation>年-月-日</translation>
    </message>
    <message>
        <source>Pick from the calendar</source>
        <translation>從行事曆選擇</translation>
    </message>
    <message>
        <source>HH:MM</source>
        <comment>how a time is typed</comment>
        <translation>時:分</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>時間</translation>
    </message>
    <message>
        <source>A day, or words: tomorrow, in 2 weeks, next Monday, end of month</source>
        <translation>日期，或用文字：明天、兩週後、下週一、月底</translation>
    </message>
</context>
<context>
    <name>caravan::ui::DayCard</name>
    <message>
        <source>Report</source>
        <translation>報告</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>繼續</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>開始</translation>
    </message>
    <message>
        <source>Show on the map</source>
        <translation>在地圖上顯示</translation>
    </message>
    <message>
        <source>Call %1</source>
        <translation>撥打 %1</translation>
    </message>
</context>
<context>
    <name>caravan::ui::DayGrid</name>
    <message>
        <source>All day</source>
        <translation>全天</translation>
    </message>
    <message numerus="yes">
        <source>%Ln more</source>
        <translation>
            <numerusform>還有 %Ln 項</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>caravan::ui::DayPage</name>
    <message>
        <source>Visits of the day</source>
        <translation>當日工單</translation>
    </message>
    <message>
        <source>%1 of %2 done</source>
        <comment>visits</comment>
        <translation>已完成 %1 / %2</translation>
    </message>
    <message>
        <source>Mine</source>
        <translation>我的</translation>
    </message>
    <message>
        <source>All</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>Whose visits</source>
        <translation>誰的工單</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>今天</translation>
    </message>
    <message>
        <source>Earlier</source>
        <translation>往前</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>往後</translation>
    </message>
    <message>
        <source>No visits on this day</source>
        <translation>這一天沒有工單</translation>
    </message>
    <message>
        <source>Planned visits appear here in the order of their times.</source>
        <translation>已排程的工單會依時間順序顯示在這裡。</translation>
    </message>
    <message>
        <source>All visits</source>
        <translation>全部工單</translation>
    </message>
    <message>
        <source>Parts and tools</source>
        <translation>備品和工具</translation>
    </message>
</context>
<context>
    <name>caravan::ui::DayPlanDialog</name>
    <message>
        <source>%1 km</source>
        <translation>%1 公里</translation>
    </message>
    <message>
        <source>Apply</source>
        <translation>套用</translation>
    </message>
    <message>
        <source>By location: %1 %2</source>
        <comment>day and its name</comment>
        <translation>依地點排序：%1 %2</translation>
    </message>
    <message>
        <source>Latitude and longitude; empty: at the first stop</source>
        <translation>緯度, 經度；留空則從第一站開始</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>時間</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>原時間</translation>
    </message>
    <message>
        <source>What</source>
        <translation>事項</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>地點</translation>
    </message>
    <message>
        <source>Distance</source>
        <comment>length</comment>
        <translation>距離</translation>
    </message>
    <message>
        <source>Fixed time</source>
        <translation>時間不變</translation>
    </message>
    <message>
        <source>Stops of the day</source>
        <translation>當天的行程</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Start from</source>
        <translation>出發地</translation>
    </message>
    <message>
        <source>Start at</source>
        <translation>出發時間</translation>
    </message>
    <message>
        <source>Enter latitude and longitude such as 48.137, 11.575, or paste a geo: address.</source>
        <translation>請輸入緯度與經度，例如 25.033, 121.565，或貼上 geo: 位址。</translation>
    </message>
    <message>
        <source>Left unchanged because they have no position: %1</source>
        <translation>沒有經緯度，維持不變：%1</translation>
    </message>
    <message>
        <source>Cannot be reached in time: %1</source>
        <translation>無法準時抵達：%1</translation>
    </message>
    <message>
        <source>Straight-line distances; times are calculated at %1 km/h.</source>
        <translation>距離均為直線距離，時間以每小時 %1 公里計算。</translation>
    </message>
    <message>
        <source>No visits or meetings on this day.</source>
        <translation>當天沒有工單、拜訪或會議。</translation>
    </message>
    <message>
        <source>%1 instead of %2</source>
        <translation>%1，原為 %2</translation>
    </message>
    <message>
        <source>%1, already in a good order</source>
        <translation>%1，順序已較短</translation>
    </message>
    <message>
        <source>Starting position</source>
        <translation>出發位置</translation>
    </message>
    <message>
        <source>Home address</source>
        <translation>住家地址</translation>
    </message>
    <message>
        <source>The first stop</source>
        <translation>第一站</translation>
    </message>
    <message>
        <source>Another position …</source>
        <translation>其他位置…</translation>
    </message>
    <message>
        <source>Cannot be reached that day, so they are left unchanged: %1</source>
        <translation>當天無法到達，維持原安排：%1</translation>
    </message>
</context>
<context>
    <name>caravan::ui::DealBoard</name>
    <message>
        <source>Board</source>
        <translation>看板</translation>
    </message>
    <message>
        <source>Overdue since %1</source>
        <translation>自 %1 起逾期</translation>
    </message>
    <message>
        <source>To do today</source>
        <translation>今日待辦</translation>
    </message>
    <message>
        <source>Nothing planned</source>
        <translation>未安排</translation>
    </message>
    <message>
        <source>Next on %1</source>
        <translation>下次 %1</translation>
    </message>
    <message numerus="yes">
        <source>No activity for %n day(s)</source>
        <translation>
            <numerusform>%n 天未跟進</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln open deal(s)</source>
        <translation>
            <numerusform>%Ln 筆進行中的商機</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 weighted</source>
        <translation>加權金額 %1</translation>
    </message>
    <message numerus="yes">
        <source>%n without an exchange rate not included</source>
        <translation>
            <numerusform>%n 筆沒有匯率，未計入合計</numerusform>
        </translation>
    </message>
    <message>
        <source>Closed %1</source>
        <comment>date</comment>
        <translation>結案 %1</translation>
    </message>
    <message>
        <source>Close %1</source>
        <comment>expected date</comment>
        <translation>預計結案 %1</translation>
    </message>
    <message>
        <source>%1 created</source>
        <translation>已建立 %1</translation>
    </message>
    <message numerus="yes">
        <source>%Ln day(s) late</source>
        <translation>
            <numerusform>逾期 %Ln 天</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 · %2 weighted</source>
        <translation>%1 · 加權 %2</translation>
    </message>
</context>
<context>
    <name>caravan::ui::DesktopNotifier</name>
    <message>
        <source>Open</source>
        <translation>開啟</translation>
    </message>
</context>
<context>
    <name>caravan::ui::DetailCell</name>
    <message>
        <source>Click to edit</source>
        <translation>點擊編輯</translation>
    </message>
</context>
<context>
    <name>caravan::ui::DetailsCard</name>
    <message>
        <source>Details</source>
        <translation>詳細資料</translation>
    </message>
    <message>
        <source>%1 % complete</source>
        <comment>how complete a record is</comment>
        <translation>已填 %1%</translation>
    </message>
    <message>
        <source>Missing: %1</source>
        <translation>尚未填寫：%1</translation>
    </message>
</context>
<context>
    <name>caravan::ui::DetailsView</name>
    <message>
        <source>Who changed this, and the earlier values</source>
        <translation>誰變更過，變更前是什麼</translation>
    </message>
    <message>
        <source>History: %1</source>
        <comment>field</comment>
        <translation>歷史紀錄：%1</translation>
    </message>
    <message>
        <source>Show on a map</source>
        <translation>在地圖上顯示</translation>
    </message>
    <message>
        <source>Show on a map: %1</source>
        <comment>address</comment>
        <translation>在地圖上顯示：%1</translation>
    </message>
    <message>
        <source>Hide empty fields</source>
        <translation>隱藏空白欄位</translation>
    </message>
    <message numerus="yes">
        <source>Show %Ln empty field(s)</source>
        <translation>
            <numerusform>顯示 %Ln 個空白欄位</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>caravan::ui::DispatchPage</name>
    <message>
        <source>Dispatch</source>
        <translation>派工</translation>
    </message>
    <message>
        <source>%1 of %2 engineers ready</source>
        <translation>%2 名工程師中 %1 名已就緒</translation>
    </message>
    <message>
        <source>To be planned: %1</source>
        <translation>待安排：%1</translation>
    </message>
    <message>
        <source>Who could do %1</source>
        <translation>誰可以做 %1</translation>
    </message>
    <message>
        <source>Nobody has enough time left that day.</source>
        <translation>當天沒有人有足夠的時間。</translation>
    </message>
    <message>
        <source>Assign</source>
        <translation>指派</translation>
    </message>
    <message>
        <source>Assign to %1</source>
        <translation>指派給 %1</translation>
    </message>
    <message>
        <source>%1 assigned to %2</source>
        <translation>%1 派給 %2</translation>
    </message>
    <message>
        <source>%1 is to be planned again</source>
        <translation>%1 重新待安排</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>今天</translation>
    </message>
    <message>
        <source>Earlier</source>
        <translation>往前</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>往後</translation>
    </message>
    <message>
        <source>Visits to be planned</source>
        <translation>待安排的工單</translation>
    </message>
    <message>
        <source>Engineers and their visits</source>
        <translation>工程師及其工單</translation>
    </message>
    <message>
        <source>Parts and tools</source>
        <translation>備品和工具</translation>
    </message>
    <message>
        <source>%1 is with %2, %3</source>
        <comment>visit, engineer, time</comment>
        <translation>%1 由 %2 負責，%3</translation>
    </message>
    <message>
        <source>Earliest: %1 %2, %3</source>
        <comment>day, time, engineer</comment>
        <translation>最早：%1 %2，%3</translation>
    </message>
</context>
<context>
    <name>caravan::ui::DraftPanel</name>
    <message>
        <source>Edit again</source>
        <translation>重新編輯</translation>
    </message>
    <message>
        <source>Publish</source>
        <translation>發布</translation>
    </message>
    <message>
        <source>Draft</source>
        <translation>草稿</translation>
    </message>
    <message numerus="yes">
        <source>Draft: %Ln change(s)</source>
        <translation>
            <numerusform>草稿：%Ln 項變更</numerusform>
        </translation>
    </message>
    <message>
        <source>The hub refused the changes: %1</source>
        <translation>中心伺服器拒絕了變更：%1</translation>
    </message>
    <message>
        <source>Waiting for the hub.</source>
        <translation>等待中心伺服器確認。</translation>
    </message>
    <message>
        <source>Prepare new fields and entities here, then publish them together.</source>
        <translation>在此準備新的欄位和物件，然後一併發布。</translation>
    </message>
    <message>
        <source>Each laptop adopts the changes at its next sync while people keep working. New fields appear at once in forms, lists, filters, reports, imports and exports. Existing records and unsent changes are kept.</source>
        <translation>每台電腦會在下次同步時採用這些變更，不影響正在進行的工作。新欄位會立即出現在表單、清單、篩選、報表、匯入和匯出中。既有紀錄和未傳送的變更都會保留。</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>移除</translation>
    </message>
    <message>
        <source>Undo last</source>
        <translation>復原上一步</translation>
    </message>
    <message>
        <source>%1 No longer applies: %2</source>
        <translation>%1 不再適用：%2</translation>
    </message>
    <message>
        <source>The changes are published with the next sync.</source>
        <translation>變更將於下次同步時發佈。</translation>
    </message>
</context>
<context>
    <name>caravan::ui::DraftsDialog</name>
    <message>
        <source>New %1</source>
        <comment>kind of record</comment>
        <translation>新增%1</translation>
    </message>
    <message>
        <source>Forms not saved yet</source>
        <translation>尚未儲存的表單</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>kind of record, name</comment>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>Keep editing</source>
        <translation>繼續編輯</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>稍後再說</translation>
    </message>
</context>
<context>
    <name>caravan::ui::DraftsOffer</name>
    <message>
        <source>Unsaved form from last time was kept: %1</source>
        <translation>上次未儲存，內容已保留：%1</translation>
    </message>
    <message>
        <source>Keep editing</source>
        <translation>繼續編輯</translation>
    </message>
    <message numerus="yes">
        <source>%Ln unsaved form(s) from last time were kept</source>
        <translation>
            <numerusform>上次有 %Ln 份表單未儲存，內容已保留</numerusform>
        </translation>
    </message>
    <message>
        <source>Show them</source>
        <translation>查看</translation>
    </message>
    <message>
        <source>Every form is saved.</source>
        <translation>所有表單都已儲存。</translation>
    </message>
    <message>
        <source>What you typed is not saved, and it cannot be kept for the next start.</source>
        <translation>輸入的內容尚未儲存，也無法保留到下次啟動。</translation>
    </message>
    <message>
        <source>Close and lose it</source>
        <translation>關閉並捨棄</translation>
    </message>
</context>
<context>
    <name>caravan::ui::DuplicateNotice</name>
    <message>
        <source>Possible duplicate:</source>
        <translation>可能重複：</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>name, why it may be the same</comment>
        <translation>%1（%2）</translation>
    </message>
</context>
<context>
    <name>caravan::ui::DuplicatesPage</name>
    <message>
        <source>Duplicates: %1</source>
        <comment>kind of records</comment>
        <translation>重複資料：%1</translation>
    </message>
    <message>
        <source>Searching all records …</source>
        <translation>正在檢查全部紀錄…</translation>
    </message>
    <message numerus="yes">
        <source>%Ln possible duplicate(s)</source>
        <translation>
            <numerusform>%Ln 組可能重複</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>the %Ln most certain are shown</source>
        <translation>
            <numerusform>顯示最可能的 %Ln 組</numerusform>
        </translation>
    </message>
    <message>
        <source>Looking …</source>
        <translation>正在檢查…</translation>
    </message>
    <message>
        <source>No duplicates</source>
        <translation>沒有重複</translation>
    </message>
    <message>
        <source>No records here look like duplicates.</source>
        <translation>沒有發現可能重複的紀錄。</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1%</translation>
    </message>
    <message>
        <source>Merge</source>
        <translation>合併</translation>
    </message>
    <message>
        <source>Merge %1 and %2</source>
        <translation>合併 %1 與 %2</translation>
    </message>
    <message>
        <source>Find duplicates</source>
        <translation>尋找重複</translation>
    </message>
    <message>
        <source>Not the same</source>
        <translation>並非重複</translation>
    </message>
    <message>
        <source>Nobody in the company is asked about these two again</source>
        <translation>全公司不再提示這兩筆紀錄重複</translation>
    </message>
    <message>
        <source>%1 and %2 are not the same</source>
        <translation>%1 與 %2 並非同一筆紀錄</translation>
    </message>
    <message>
        <source>Kept as two records</source>
        <translation>已標記為兩筆獨立紀錄</translation>
    </message>
</context>
<context>
    <name>caravan::ui::EntityDialog</name>
    <message>
        <source>Activities can refer to it</source>
        <translation>可關聯活動</translation>
    </message>
    <message>
        <source>Files can be attached</source>
        <translation>可附加檔案</translation>
    </message>
    <message>
        <source>Add to the draft</source>
        <translation>加入草稿</translation>
    </message>
    <message>
        <source>New entity</source>
        <translation>新增物件</translation>
    </message>
    <message>
        <source>Belongs to</source>
        <translation>所屬物件</translation>
    </message>
    <message>
        <source>States</source>
        <translation>狀態</translation>
    </message>
    <message>
        <source>Internal name</source>
        <translation>內部名稱</translation>
    </message>
    <message>
        <source>For imports and programs. Cannot be changed after publishing.</source>
        <translation>供匯入和程式使用，發布後無法變更。</translation>
    </message>
    <message>
        <source>Numbers start with</source>
        <translation>編號首字母</translation>
    </message>
    <message>
        <source>A capital letter; without one records have no number.</source>
        <translation>一個大寫字母；不填則紀錄沒有編號。</translation>
    </message>
    <message>
        <source>Singular in English</source>
        <translation>英文名稱（單數）</translation>
    </message>
    <message>
        <source>Plural in English</source>
        <translation>英文名稱（複數）</translation>
    </message>
    <message>
        <source>Visible to the owner of the parent record, their team and managers, with a tab on its page. Whoever sees that record only for a visit does not see it.</source>
        <translation>上層紀錄的負責人及其團隊、主管可見，並在其頁面上顯示為分頁。僅因工單而看到該紀錄的人無法看到。</translation>
    </message>
    <message>
        <source>Another kind of record already has this label.</source>
        <translation>已有其他物件使用此顯示名稱。</translation>
    </message>
    <message>
        <source>Label in simplified Chinese</source>
        <translation>簡體中文顯示名稱</translation>
    </message>
    <message>
        <source>Optional</source>
        <translation>選填</translation>
    </message>
    <message>
        <source>Label in traditional Chinese</source>
        <translation>繁體中文顯示名稱</translation>
    </message>
    <message>
        <source>In their order: the first is open, the last done</source>
        <translation>依先後順序：第一個為未處理，最後一個為已完成</translation>
    </message>
    <message>
        <source>Shown in the timeline of what it belongs to</source>
        <translation>顯示在所屬紀錄的時間軸中</translation>
    </message>
    <message>
        <source>Has a due date (needs states): overdue, reminders, calendar</source>
        <translation>有到期日（需設定狀態）：逾期提示、提醒、行事曆</translation>
    </message>
</context>
<context>
    <name>caravan::ui::EntityList</name>
    <message>
        <source>Entities</source>
        <translation>物件</translation>
    </message>
    <message>
        <source>%1 (own)</source>
        <translation>%1（自訂）</translation>
    </message>
    <message>
        <source>%1 (hidden)</source>
        <translation>%1（已隱藏）</translation>
    </message>
</context>
<context>
    <name>caravan::ui::FieldDialog</name>
    <message>
        <source>Required</source>
        <translation>必填</translation>
    </message>
    <message>
        <source>Show in the record header</source>
        <translation>顯示在紀錄頁首</translation>
    </message>
    <message>
        <source>Show as list column</source>
        <translation>顯示為清單欄</translation>
    </message>
    <message>
        <source>Add to the draft</source>
        <translation>加入草稿</translation>
    </message>
    <message>
        <source>New field: %1</source>
        <translation>新增欄位：%1</translation>
    </message>
    <message>
        <source>Field: %1</source>
        <translation>欄位：%1</translation>
    </message>
    <message>
        <source>Label in English</source>
        <translation>英文顯示名稱</translation>
    </message>
    <message>
        <source>Label in simplified Chinese</source>
        <translation>簡體中文顯示名稱</translation>
    </message>
    <message>
        <source>Label in traditional Chinese</source>
        <translation>繁體中文顯示名稱</translation>
    </message>
    <message>
        <source>Optional</source>
        <translation>選填</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>類型</translation>
    </message>
    <message>
        <source>Refers to</source>
        <translation>參照物件</translation>
    </message>
    <message>
        <source>Choices</source>
        <translation>選項</translation>
    </message>
    <message>
        <source>Section of the form</source>
        <translation>表單區段</translation>
    </message>
    <message>
        <source>Internal name</source>
        <translation>內部名稱</translation>
    </message>
    <message>
        <source>For imports and programs. Cannot be changed after publishing.</source>
        <translation>供匯入和程式使用，發布後無法變更。</translation>
    </message>
    <message>
        <source>Choices stay once they are published; hide them instead.</source>
        <translation>選項發布後無法刪除，請改為隱藏。</translation>
    </message>
    <message>
        <source>Leave all unticked to allow any record</source>
        <translation>不勾選表示任何紀錄</translation>
    </message>
    <message>
        <source>Another field already has this label.</source>
        <translation>已有其他欄位使用此顯示名稱。</translation>
    </message>
    <message>
        <source>Hint</source>
        <translation>提示</translation>
    </message>
    <message>
        <source>Of those who may edit the record. Administrators may always.</source>
        <translation>在可編輯該紀錄的人員範圍內。系統管理員始終可以編輯。</translation>
    </message>
    <message>
        <source>Shown below the field in the form</source>
        <translation>顯示在表單中該欄位下方</translation>
    </message>
    <message>
        <source>Who may see and edit it</source>
        <translation>誰可以檢視和編輯</translation>
    </message>
</context>
<context>
    <name>caravan::ui::FieldHistory</name>
    <message>
        <source>History: %1</source>
        <comment>field</comment>
        <translation>歷史紀錄：%1</translation>
    </message>
    <message>
        <source>When</source>
        <translation>時間</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>變更人</translation>
    </message>
    <message>
        <source>From</source>
        <translation>變更前</translation>
    </message>
    <message>
        <source>To</source>
        <translation>變更後</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>關閉</translation>
    </message>
    <message>
        <source>%1, not at the hub yet</source>
        <comment>when</comment>
        <translation>%1，尚未到達中心伺服器</translation>
    </message>
</context>
<context>
    <name>caravan::ui::FieldTable</name>
    <message>
        <source>Draft</source>
        <translation>草稿</translation>
    </message>
    <message>
        <source>Own</source>
        <translation>自訂</translation>
    </message>
    <message>
        <source>Required</source>
        <translation>必填</translation>
    </message>
    <message>
        <source>Hidden</source>
        <translation>已隱藏</translation>
    </message>
    <message>
        <source>Field</source>
        <translation>欄位</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>類型</translation>
    </message>
    <message>
        <source>State</source>
        <translation>狀態</translation>
    </message>
    <message>
        <source>Fields</source>
        <translation>欄位</translation>
    </message>
</context>
<context>
    <name>caravan::ui::FiguresModel</name>
    <message>
        <source>Total</source>
        <translation>合計</translation>
    </message>
    <message>
        <source>End of month</source>
        <translation>月底</translation>
    </message>
    <message>
        <source>Overall</source>
        <translation>整體</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>變動</translation>
    </message>
    <message>
        <source>Reached</source>
        <comment>share of a target</comment>
        <translation>達成率</translation>
    </message>
    <message>
        <source>Gap</source>
        <comment>to a target</comment>
        <translation>差額</translation>
    </message>
</context>
<context>
    <name>caravan::ui::FileEditor</name>
    <message>
        <source>%1 (%2)</source>
        <comment>file name, size</comment>
        <translation>%1（%2）</translation>
    </message>
    <message>
        <source>No file</source>
        <translation>沒有檔案</translation>
    </message>
    <message>
        <source>Leave empty</source>
        <translation>留空</translation>
    </message>
    <message>
        <source>%1 is no longer there. Choose it again.</source>
        <comment>file</comment>
        <translation>%1 已不在本機，請重新選擇。</translation>
    </message>
    <message>
        <source>Copying %1 …</source>
        <comment>file</comment>
        <translation>正在複製 %1 …</translation>
    </message>
    <message>
        <source>Replace …</source>
        <translation>更換 …</translation>
    </message>
    <message>
        <source>Choose file …</source>
        <translation>選擇檔案 …</translation>
    </message>
    <message>
        <source>Look at it or save it elsewhere</source>
        <translation>檢視，或另存到別處</translation>
    </message>
</context>
<context>
    <name>caravan::ui::FileIntake</name>
    <message>
        <source>Picture %1.png</source>
        <comment>when</comment>
        <translation>圖片 %1.png</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>file, why it was not added</comment>
        <translation>%1：%2</translation>
    </message>
    <message numerus="yes">
        <source>%Ln file(s) added</source>
        <translation>
            <numerusform>已加入 %Ln 個檔案</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>caravan::ui::FilePreview</name>
    <message>
        <source>Keep on this laptop</source>
        <translation>一律保留在本機</translation>
    </message>
    <message>
        <source>Save as</source>
        <translation>另存新檔</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>關閉</translation>
    </message>
    <message>
        <source>This file is at the hub. It is fetched as soon as there is a connection and then shown here.</source>
        <translation>此檔案在中心伺服器。連上網路後就會下載並顯示在這裡。</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>file name, size</comment>
        <translation>%1（%2）</translation>
    </message>
    <message>
        <source>There is no preview of this kind of file. Save it to open it with another program.</source>
        <translation>此類檔案無法預覽。請另存後以其他程式開啟。</translation>
    </message>
    <message>
        <source>Saved as %1</source>
        <translation>已儲存為 %1</translation>
    </message>
</context>
<context>
    <name>caravan::ui::FilesModel</name>
    <message>
        <source>Only at the hub</source>
        <translation>僅在中心伺服器</translation>
    </message>
    <message>
        <source>Damaged before it was sent</source>
        <translation>傳送前已損壞</translation>
    </message>
    <message>
        <source>Sending: %1 %</source>
        <comment>percent</comment>
        <translation>傳送中：%1%</translation>
    </message>
    <message>
        <source>Waiting for the hub</source>
        <translation>等待傳送到中心伺服器</translation>
    </message>
    <message>
        <source>On this laptop</source>
        <translation>在本機</translation>
    </message>
    <message>
        <source>Fetching: %1 %</source>
        <comment>percent</comment>
        <translation>下載中：%1%</translation>
    </message>
    <message>
        <source>Will be fetched at the next connection</source>
        <translation>下次連線時下載</translation>
    </message>
</context>
<context>
    <name>caravan::ui::FilesView</name>
    <message>
        <source>Add files</source>
        <translation>加入檔案</translation>
    </message>
    <message>
        <source>Drop files here, or paste a picture.</source>
        <translation>將檔案拖曳到此處，或貼上圖片。</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>檔案</translation>
    </message>
    <message>
        <source>No files yet</source>
        <translation>尚無檔案</translation>
    </message>
    <message>
        <source>Drop files here, paste a picture, or choose them. They are saved on this laptop at once and sent to the hub when there is a connection.</source>
        <translation>將檔案拖曳到此處、貼上圖片，或選擇檔案。檔案會立即儲存在本機，連線後傳送到中心伺服器。</translation>
    </message>
    <message>
        <source>There is no file and no picture to add.</source>
        <translation>沒有可加入的檔案或圖片。</translation>
    </message>
    <message>
        <source>Save as</source>
        <translation>另存新檔</translation>
    </message>
    <message>
        <source>%1 deleted</source>
        <translation>已刪除 %1</translation>
    </message>
    <message>
        <source>Preview</source>
        <translation>預覽</translation>
    </message>
    <message>
        <source>Keep on this laptop</source>
        <translation>一律保留在本機</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>刪除</translation>
    </message>
</context>
<context>
    <name>caravan::ui::Filling</name>
    <message>
        <source>Converting …</source>
        <translation>正在轉換 …</translation>
    </message>
    <message numerus="yes">
        <source>%Ln value(s) converted</source>
        <translation>
            <numerusform>已轉換 %Ln 個值</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>caravan::ui::FilterBar</name>
    <message>
        <source>Add filter</source>
        <translation>新增篩選條件</translation>
    </message>
    <message>
        <source>All of these</source>
        <translation>符合全部條件</translation>
    </message>
    <message>
        <source>Any of these</source>
        <translation>符合任一條件</translation>
    </message>
    <message>
        <source>How filters are combined</source>
        <translation>篩選條件的組合方式</translation>
    </message>
    <message>
        <source>Change the filter: %1</source>
        <translation>變更篩選條件：%1</translation>
    </message>
    <message>
        <source>Remove filter</source>
        <translation>移除篩選條件</translation>
    </message>
    <message>
        <source>Remove the filter: %1</source>
        <translation>移除篩選條件：%1</translation>
    </message>
    <message>
        <source>Filter group</source>
        <translation>條件群組</translation>
    </message>
    <message>
        <source>Incomplete records</source>
        <translation>資料不完整的紀錄</translation>
    </message>
</context>
<context>
    <name>caravan::ui::FirstSteps</name>
    <message>
        <source>Set up your company</source>
        <translation>公司初始設定</translation>
    </message>
    <message>
        <source>Hide</source>
        <translation>隱藏</translation>
    </message>
    <message>
        <source>Hide: Set up your company</source>
        <translation>隱藏：公司初始設定</translation>
    </message>
    <message>
        <source>%1 of %2 done</source>
        <comment>numbers</comment>
        <translation>已完成 %1 / %2</translation>
    </message>
    <message>
        <source>Company details</source>
        <translation>公司資料</translation>
    </message>
    <message>
        <source>Enter details</source>
        <translation>填寫資料</translation>
    </message>
    <message>
        <source>People</source>
        <translation>人員</translation>
    </message>
    <message>
        <source>Add those who work with Caravan, with their roles.</source>
        <translation>新增使用 Caravan 的同事，並設定角色。</translation>
    </message>
    <message>
        <source>Add a person …</source>
        <translation>新增人員…</translation>
    </message>
    <message>
        <source>Customers</source>
        <translation>客戶</translation>
    </message>
    <message>
        <source>Import them from a CSV file with the list&apos;s menu, or enter the first.</source>
        <translation>在清單選單中從 CSV 檔案匯入，或輸入第一家客戶。</translation>
    </message>
    <message>
        <source>Open the list</source>
        <translation>開啟清單</translation>
    </message>
    <message>
        <source>Laptops</source>
        <translation>同事的電腦</translation>
    </message>
    <message>
        <source>Send the sign-in link to your colleagues. This is done once another laptop has signed in.</source>
        <translation>將登入連結傳給同事。有另一台電腦登入後，此項即完成。</translation>
    </message>
    <message>
        <source>Copy the link</source>
        <translation>複製連結</translation>
    </message>
    <message>
        <source>Done: %1</source>
        <comment>a step</comment>
        <translation>已完成：%1</translation>
    </message>
    <message>
        <source>To do: %1</source>
        <comment>a step</comment>
        <translation>待辦：%1</translation>
    </message>
    <message>
        <source>Your hub has no address that other laptops can use.</source>
        <translation>您的中心伺服器沒有其他電腦可用的位址。</translation>
    </message>
    <message>
        <source>Copied: %1</source>
        <translation>已複製：%1</translation>
    </message>
    <message>
        <source>Name and address appear on quotes and reports.</source>
        <translation>名稱和地址會顯示在報價單和報告上。</translation>
    </message>
</context>
<context>
    <name>caravan::ui::FootWords</name>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Discard what you entered?</source>
        <translation>捨棄已輸入的內容嗎？</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>捨棄</translation>
    </message>
    <message>
        <source>Keep editing</source>
        <translation>繼續編輯</translation>
    </message>
</context>
<context>
    <name>caravan::ui::FormPage</name>
    <message>
        <source>New %1</source>
        <comment>kind of record</comment>
        <translation>新增%1</translation>
    </message>
    <message>
        <source>Edit %1</source>
        <translation>編輯：%1</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>儲存</translation>
    </message>
    <message>
        <source>Please check the highlighted fields.</source>
        <translation>請檢查標示的欄位。</translation>
    </message>
    <message>
        <source>%1 created</source>
        <translation>已建立：%1</translation>
    </message>
    <message>
        <source>%1 saved</source>
        <translation>已儲存：%1</translation>
    </message>
    <message>
        <source>What you had typed is here again, not saved yet. Cancel discards it.</source>
        <translation>您先前輸入但未儲存的內容已復原。按「取消」將捨棄這些內容。</translation>
    </message>
</context>
<context>
    <name>caravan::ui::FormPreview</name>
    <message>
        <source>This field</source>
        <translation>此欄位</translation>
    </message>
</context>
<context>
    <name>caravan::ui::FormView</name>
    <message>
        <source>Cleared by somebody else in the meantime. Your text is kept.</source>
        <translation>期間已被他人清空；您輸入的內容已保留。</translation>
    </message>
    <message>
        <source>Changed to “%1” in the meantime. Your text is kept.</source>
        <translation>期間已被改為「%1」；您輸入的內容已保留。</translation>
    </message>
    <message>
        <source>Choose region</source>
        <translation>選擇地區</translation>
    </message>
    <message>
        <source>You cannot edit this field.</source>
        <translation>您無權修改此欄位。</translation>
    </message>
    <message>
        <source>Cleared: it belonged to the customer before.</source>
        <translation>已清空：它屬於先前的客戶。</translation>
    </message>
</context>
<context>
    <name>caravan::ui::FunnelView</name>
    <message>
        <source>%1% of the step before</source>
        <translation>上一步的 %1%</translation>
    </message>
</context>
<context>
    <name>caravan::ui::GapCard</name>
    <message>
        <source>Target of this quarter</source>
        <translation>本季目標</translation>
    </message>
    <message>
        <source>No targets are set for this quarter.</source>
        <translation>本季沒有設定目標。</translation>
    </message>
    <message>
        <source>All together</source>
        <translation>合計</translation>
    </message>
    <message>
        <source>Open the report</source>
        <translation>開啟報表</translation>
    </message>
    <message>
        <source>%1 to go</source>
        <comment>amount</comment>
        <translation>還差 %1</translation>
    </message>
    <message>
        <source>reached, %1 above</source>
        <comment>amount</comment>
        <translation>已達成，超出 %1</translation>
    </message>
</context>
<context>
    <name>caravan::ui::Gate</name>
    <message>
        <source>Sign in to your hub first.</source>
        <translation>請先登入您的中心伺服器。</translation>
    </message>
    <message>
        <source>Your password was changed</source>
        <translation>密碼已變更</translation>
    </message>
    <message>
        <source>Sign in once more. After that, your password can unlock the window.</source>
        <translation>請重新登入一次，之後即可用密碼解除視窗鎖定。</translation>
    </message>
</context>
<context>
    <name>caravan::ui::GroupPanel</name>
    <message>
        <source>Groups: %1</source>
        <comment>field</comment>
        <translation>分組：%1</translation>
    </message>
    <message>
        <source>All groups</source>
        <translation>全部分組</translation>
    </message>
    <message>
        <source>None</source>
        <comment>group of records without a value</comment>
        <translation>無</translation>
    </message>
</context>
<context>
    <name>caravan::ui::ImportColumns</name>
    <message>
        <source>Column</source>
        <translation>欄</translation>
    </message>
    <message>
        <source>Example</source>
        <translation>範例</translation>
    </message>
    <message>
        <source>Import as</source>
        <translation>匯入為</translation>
    </message>
    <message>
        <source>Columns of the file</source>
        <translation>檔案的欄</translation>
    </message>
    <message>
        <source>Import %1 as</source>
        <comment>a column</comment>
        <translation>%1匯入為</translation>
    </message>
    <message>
        <source>Do not import</source>
        <translation>不匯入</translation>
    </message>
    <message>
        <source>Given name</source>
        <translation>名</translation>
    </message>
    <message>
        <source>Family name</source>
        <translation>姓</translation>
    </message>
</context>
<context>
    <name>caravan::ui::ImportDialog</name>
    <message>
        <source>Update existing records</source>
        <translation>更新既有紀錄</translation>
    </message>
    <message>
        <source>Skip these rows</source>
        <translation>略過這些列</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>匯入</translation>
    </message>
    <message>
        <source>Import %1</source>
        <comment>records of a kind</comment>
        <translation>匯入%1</translation>
    </message>
    <message>
        <source>Encoding</source>
        <translation>字元編碼</translation>
    </message>
    <message>
        <source>Problems</source>
        <translation>無法辨識的內容</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Create %1 that do not exist yet</source>
        <comment>accounts</comment>
        <translation>自動新增未知的%1</translation>
    </message>
    <message>
        <source>Reading the file…</source>
        <translation>正在讀取檔案…</translation>
    </message>
    <message>
        <source>Map at least one column to a field.</source>
        <translation>請至少為一欄指定對應欄位。</translation>
    </message>
    <message>
        <source>“%1” is read as %2</source>
        <comment>a column, how its numbers or days are written</comment>
        <translation>「%1」依 %2 讀取</translation>
    </message>
    <message>
        <source>Choose the encoding in which the example reads correctly.</source>
        <translation>請選擇能正確顯示範例的編碼。</translation>
    </message>
    <message numerus="yes">
        <source>Import stopped: %Ln record(s) are written</source>
        <translation>
            <numerusform>匯入已停止：已寫入 %Ln 筆紀錄</numerusform>
        </translation>
    </message>
    <message>
        <source>Stopping …</source>
        <translation>正在停止 …</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>停止</translation>
    </message>
</context>
<context>
    <name>caravan::ui::ImportDoubts</name>
    <message>
        <source>Line</source>
        <translation>列</translation>
    </message>
    <message>
        <source>Column</source>
        <translation>欄</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>值</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>Replace with</source>
        <translation>取代為</translation>
    </message>
    <message>
        <source>Problems</source>
        <translation>無法辨識的內容</translation>
    </message>
    <message numerus="yes">
        <source>%1 and %Ln more</source>
        <comment>lines</comment>
        <translation>
            <numerusform>%1 及另外 %Ln 列</numerusform>
        </translation>
    </message>
    <message>
        <source>day/month/year</source>
        <translation>日/月/年</translation>
    </message>
    <message>
        <source>month/day/year</source>
        <translation>月/日/年</translation>
    </message>
    <message>
        <source>Excel day numbers</source>
        <translation>Excel 日期序號</translation>
    </message>
    <message>
        <source>time of this laptop</source>
        <translation>本機時間</translation>
    </message>
    <message>
        <source>%1 in the whole column</source>
        <comment>how numbers or days are written</comment>
        <translation>整欄均為 %1</translation>
    </message>
    <message>
        <source>it is not clear which record is meant</source>
        <translation>無法確定對應哪筆紀錄</translation>
    </message>
    <message>
        <source>contradicts another column</source>
        <translation>與另一欄的內容不一致</translation>
    </message>
    <message>
        <source>it can be read in more than one way</source>
        <translation>有多種讀法</translation>
    </message>
    <message>
        <source>%1 is missing or wrong</source>
        <comment>a field</comment>
        <translation>%1缺漏或有誤</translation>
    </message>
    <message>
        <source>a different number of cells than the header</source>
        <translation>儲存格數與標題列不一致</translation>
    </message>
    <message>
        <source>no %1 of this name</source>
        <comment>a kind of record</comment>
        <translation>沒有此名稱的%1</translation>
    </message>
    <message>
        <source>not a valid %1</source>
        <comment>a field</comment>
        <translation>不是有效的%1</translation>
    </message>
    <message>
        <source>Replace “%1” with</source>
        <comment>a value</comment>
        <translation>將「%1」取代為</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>請選擇…</translation>
    </message>
    <message>
        <source>Create it</source>
        <comment>a record that is referred to</comment>
        <translation>新增</translation>
    </message>
    <message>
        <source>Leave it empty</source>
        <translation>留空</translation>
    </message>
    <message>
        <source>Use %1</source>
        <comment>a value</comment>
        <translation>使用「%1」</translation>
    </message>
</context>
<context>
    <name>caravan::ui::ImportProgress</name>
    <message>
        <source>Import</source>
        <translation>匯入</translation>
    </message>
</context>
<context>
    <name>caravan::ui::ImportText</name>
    <message numerus="yes">
        <source>%Ln new</source>
        <comment>records</comment>
        <translation>
            <numerusform>新增 %Ln 筆</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln changed</source>
        <comment>records</comment>
        <translation>
            <numerusform>更新 %Ln 筆</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln existing</source>
        <translation>
            <numerusform>%Ln 筆已存在</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln row(s) with problems</source>
        <translation>
            <numerusform>%Ln 列無法辨識</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln record(s) imported</source>
        <translation>
            <numerusform>已匯入 %Ln 筆紀錄</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln row(s) skipped</source>
        <translation>
            <numerusform>已略過 %Ln 列</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>caravan::ui::ImportsDialog</name>
    <message>
        <source>Imports</source>
        <translation>匯入紀錄</translation>
    </message>
    <message>
        <source>File</source>
        <translation>檔案</translation>
    </message>
    <message>
        <source>Imported on</source>
        <translation>匯入時間</translation>
    </message>
    <message>
        <source>Records</source>
        <translation>紀錄</translation>
    </message>
    <message>
        <source>State</source>
        <translation>狀態</translation>
    </message>
    <message>
        <source>Undo import</source>
        <translation>復原匯入</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>關閉</translation>
    </message>
    <message numerus="yes">
        <source>%Ln new</source>
        <comment>records</comment>
        <translation>
            <numerusform>新增 %Ln 筆</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln changed</source>
        <comment>records</comment>
        <translation>
            <numerusform>更新 %Ln 筆</numerusform>
        </translation>
    </message>
    <message>
        <source>Undone %1</source>
        <comment>time</comment>
        <translation>已於 %1 復原</translation>
    </message>
    <message>
        <source>Nothing has been imported on this laptop yet.</source>
        <translation>這台電腦尚未匯入過檔案。</translation>
    </message>
    <message numerus="yes">
        <source>%Ln record(s) will be deleted</source>
        <translation>
            <numerusform>將刪除 %Ln 筆紀錄</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln record(s) will get their old values back</source>
        <translation>
            <numerusform>%Ln 筆紀錄恢復原值</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln record(s) were changed later and are kept</source>
        <translation>
            <numerusform>%Ln 筆紀錄之後已被修改，予以保留</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln record(s) stay because others refer to them</source>
        <translation>
            <numerusform>%Ln 筆紀錄被其他紀錄引用，予以保留</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln record(s) no longer exist</source>
        <translation>
            <numerusform>%Ln 筆紀錄已不存在</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Import undone: %Ln record(s)</source>
        <translation>
            <numerusform>已復原匯入：%Ln 筆紀錄</numerusform>
        </translation>
    </message>
    <message>
        <source>Undoing the import …</source>
        <translation>正在復原匯入…</translation>
    </message>
    <message numerus="yes">
        <source>%Ln left unchanged</source>
        <translation>
            <numerusform>%Ln 筆維持不變</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>caravan::ui::LabelDialog</name>
    <message>
        <source>Add to the draft</source>
        <translation>加入草稿</translation>
    </message>
    <message>
        <source>New section: %1</source>
        <translation>新增區段：%1</translation>
    </message>
    <message>
        <source>Section: %1</source>
        <translation>區段：%1</translation>
    </message>
    <message>
        <source>Entity: %1</source>
        <translation>物件：%1</translation>
    </message>
    <message>
        <source>Singular in English</source>
        <translation>英文名稱（單數）</translation>
    </message>
    <message>
        <source>Label in English</source>
        <translation>英文顯示名稱</translation>
    </message>
    <message>
        <source>Singular in simplified Chinese</source>
        <translation>簡體中文名稱（單數）</translation>
    </message>
    <message>
        <source>Label in simplified Chinese</source>
        <translation>簡體中文顯示名稱</translation>
    </message>
    <message>
        <source>Singular in traditional Chinese</source>
        <translation>繁體中文名稱（單數）</translation>
    </message>
    <message>
        <source>Label in traditional Chinese</source>
        <translation>繁體中文顯示名稱</translation>
    </message>
    <message>
        <source>Plural in English</source>
        <translation>英文名稱（複數）</translation>
    </message>
    <message>
        <source>Plural in simplified Chinese</source>
        <translation>簡體中文名稱（複數）</translation>
    </message>
    <message>
        <source>Plural in traditional Chinese</source>
        <translation>繁體中文名稱（複數）</translation>
    </message>
    <message>
        <source>Internal name</source>
        <translation>內部名稱</translation>
    </message>
    <message>
        <source>For imports and programs. Cannot be changed after publishing.</source>
        <translation>供匯入和程式使用，發布後無法變更。</translation>
    </message>
    <message>
        <source>Report: %1</source>
        <translation>報表：%1</translation>
    </message>
</context>
<context>
    <name>caravan::ui::LeadActions</name>
    <message>
        <source>Claim</source>
        <translation>領取</translation>
    </message>
    <message>
        <source>Claim this lead from the pool</source>
        <translation>從待領取名單領取此潛在客戶</translation>
    </message>
    <message>
        <source>Return to pool</source>
        <translation>退回待領取名單</translation>
    </message>
    <message>
        <source>Return this lead to your team&apos;s pool</source>
        <translation>將此潛在客戶退回團隊的待領取名單</translation>
    </message>
    <message>
        <source>%1 is now yours</source>
        <translation>%1 現由您負責</translation>
    </message>
    <message>
        <source>%1 returned to the pool</source>
        <translation>%1 已退回待領取名單</translation>
    </message>
    <message>
        <source>Score %1 · %2 of need, budget, authority and time are known</source>
        <comment>points; 0 to 4</comment>
        <translation>評分 %1 · 需求、預算、決策權、時程已知 %2 項</translation>
    </message>
</context>
<context>
    <name>caravan::ui::LinesView</name>
    <message>
        <source>Add a product</source>
        <translation>加入產品</translation>
    </message>
    <message>
        <source>Remove the selected lines</source>
        <translation>移除所選明細</translation>
    </message>
    <message>
        <source>The amount is %1: use the sum of the lines</source>
        <translation>金額為 %1：改為明細合計</translation>
    </message>
    <message>
        <source>Use the sum of the lines as the amount</source>
        <translation>以明細合計作為金額</translation>
    </message>
    <message>
        <source>%1 added</source>
        <translation>已加入 %1</translation>
    </message>
    <message>
        <source>%1 added; no price book has a price for it</source>
        <translation>已加入 %1；價目表中沒有價格</translation>
    </message>
    <message>
        <source>Select the lines first.</source>
        <translation>請先選取明細。</translation>
    </message>
    <message numerus="yes">
        <source>%Ln line(s) removed</source>
        <translation>
            <numerusform>已移除 %Ln 筆明細</numerusform>
        </translation>
    </message>
    <message>
        <source>Amount: %1</source>
        <translation>金額：%1</translation>
    </message>
</context>
<context>
    <name>caravan::ui::ListClipboard</name>
    <message numerus="yes">
        <source>At most %Ln row(s) can be copied at once. Export the list instead.</source>
        <translation>
            <numerusform>一次最多複製 %Ln 列，請改為匯出清單。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln row(s) copied with their IDs</source>
        <translation>
            <numerusform>已複製 %Ln 列（含 ID）</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln row(s) copied</source>
        <translation>
            <numerusform>已複製 %Ln 列</numerusform>
        </translation>
    </message>
    <message>
        <source>Too much to paste at once. Import it as a CSV file.</source>
        <translation>內容過多，無法一次貼上，請以 CSV 檔案匯入。</translation>
    </message>
    <message>
        <source>The clipboard holds no text that can be pasted.</source>
        <translation>剪貼簿中沒有可貼上的文字。</translation>
    </message>
    <message>
        <source>Select fewer rows.</source>
        <translation>請減少所選的列。</translation>
    </message>
    <message>
        <source>Pasting …</source>
        <translation>正在貼上…</translation>
    </message>
    <message numerus="yes">
        <source>%Ln record(s) changed by pasting</source>
        <translation>
            <numerusform>已透過貼上變更 %Ln 筆紀錄</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>caravan::ui::ListFiles</name>
    <message>
        <source>Import a CSV file</source>
        <translation>匯入 CSV 檔案</translation>
    </message>
    <message>
        <source>Comma-separated text (*.csv *.tsv *.txt)</source>
        <translation>逗號分隔文字 (*.csv *.tsv *.txt)</translation>
    </message>
    <message>
        <source>The file cannot be read.</source>
        <translation>無法讀取此檔案。</translation>
    </message>
    <message>
        <source>Workbook (*.xlsx)</source>
        <translation>活頁簿 (*.xlsx)</translation>
    </message>
    <message>
        <source>Comma-separated text (*.csv)</source>
        <translation>逗號分隔文字 (*.csv)</translation>
    </message>
    <message>
        <source>Export list</source>
        <translation>匯出清單</translation>
    </message>
    <message>
        <source>Exported to %1</source>
        <translation>已匯出至 %1</translation>
    </message>
    <message>
        <source>The export was stopped. Nothing was written.</source>
        <translation>匯出已停止，未寫入任何檔案。</translation>
    </message>
    <message>
        <source>Too many records to print. Filter the list, or export it.</source>
        <translation>紀錄太多，無法列印。請先篩選清單，或改為匯出。</translation>
    </message>
    <message>
        <source>Another export of this list is still running.</source>
        <translation>此清單的另一項匯出仍在進行。</translation>
    </message>
</context>
<context>
    <name>caravan::ui::ListFilter</name>
    <message>
        <source>Filter this list</source>
        <translation>篩選此清單</translation>
    </message>
    <message>
        <source>Filter this list (/)</source>
        <translation>篩選此清單 (/)</translation>
    </message>
    <message>
        <source>All</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>Mine</source>
        <translation>我的</translation>
    </message>
    <message>
        <source>Whose records</source>
        <translation>誰的紀錄</translation>
    </message>
    <message>
        <source>%1: all</source>
        <comment>field: no restriction</comment>
        <translation>%1：全部</translation>
    </message>
</context>
<context>
    <name>caravan::ui::ListGroups</name>
    <message>
        <source>By %1</source>
        <comment>grouped by a field</comment>
        <translation>依%1分組</translation>
    </message>
    <message>
        <source>Group</source>
        <translation>分組</translation>
    </message>
    <message>
        <source>Groups with counts and sums</source>
        <translation>依數量和合計分組</translation>
    </message>
    <message>
        <source>No groups</source>
        <translation>不分組</translation>
    </message>
</context>
<context>
    <name>caravan::ui::ListPage</name>
    <message>
        <source>New %1</source>
        <comment>kind of record</comment>
        <translation>新增%1</translation>
    </message>
    <message>
        <source>Nothing matches this filter</source>
        <translation>沒有符合篩選條件的紀錄</translation>
    </message>
    <message>
        <source>Try fewer words, or show everything again.</source>
        <translation>請減少關鍵字，或重新顯示全部。</translation>
    </message>
    <message>
        <source>Show everything</source>
        <translation>顯示全部</translation>
    </message>
    <message>
        <source>Nothing here yet</source>
        <translation>這裡還沒有內容</translation>
    </message>
    <message>
        <source>What you create here is kept on this laptop and sent to the hub when there is a connection.</source>
        <translation>在此新增的內容先儲存在本機，連線後自動傳送到中心伺服器。</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>開啟</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>編輯</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>刪除</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>欄</translation>
    </message>
    <message numerus="yes">
        <source>%Ln record(s)</source>
        <translation>
            <numerusform>%Ln 筆紀錄</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Delete %Ln record(s)</source>
        <translation>
            <numerusform>刪除 %Ln 筆紀錄</numerusform>
        </translation>
    </message>
    <message>
        <source>Export …</source>
        <translation>匯出…</translation>
    </message>
    <message>
        <source>Edit selected …</source>
        <translation>編輯所選紀錄…</translation>
    </message>
    <message>
        <source>This list could not be read</source>
        <translation>無法讀取此清單</translation>
    </message>
    <message>
        <source>More</source>
        <translation>更多</translation>
    </message>
    <message>
        <source>Print …</source>
        <translation>列印…</translation>
    </message>
    <message>
        <source>updated %1</source>
        <comment>when the hub was reached last</comment>
        <translation>%1更新</translation>
    </message>
    <message numerus="yes">
        <source>Stop the export (%Ln row(s) so far)</source>
        <translation>
            <numerusform>停止匯出（已寫入 %Ln 列）</numerusform>
        </translation>
    </message>
    <message>
        <source>Open in a new window</source>
        <translation>在新視窗中開啟</translation>
    </message>
    <message>
        <source>Edit “%1” here</source>
        <comment>field</comment>
        <translation>在此編輯「%1」</translation>
    </message>
    <message>
        <source>Reading …</source>
        <translation>讀取中…</translation>
    </message>
    <message numerus="yes">
        <source>More than %Ln record(s)</source>
        <translation>
            <numerusform>超過 %Ln 筆紀錄</numerusform>
        </translation>
    </message>
    <message>
        <source>Reassign selected …</source>
        <translation>移交所選紀錄…</translation>
    </message>
    <message>
        <source>Import a CSV file</source>
        <translation>匯入 CSV 檔案</translation>
    </message>
    <message>
        <source> or </source>
        <comment>between rules</comment>
        <translation> 或 </translation>
    </message>
    <message>
        <source>no exchange rate, sorted last: %1</source>
        <comment>currencies</comment>
        <translation>沒有匯率，排在最後：%1</translation>
    </message>
    <message>
        <source>Imports …</source>
        <translation>匯入紀錄…</translation>
    </message>
    <message>
        <source>Preview</source>
        <translation>預覽</translation>
    </message>
    <message>
        <source>Preview of the selected record (Space)</source>
        <translation>預覽所選紀錄（空白鍵）</translation>
    </message>
    <message numerus="yes">
        <source>Copy %Ln row(s)</source>
        <translation>
            <numerusform>複製 %Ln 列</numerusform>
        </translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>複製</translation>
    </message>
    <message numerus="yes">
        <source>At most %Ln selected record(s) can be exported. Filter the list instead.</source>
        <translation>
            <numerusform>最多可匯出所選的 %Ln 筆紀錄，請改為篩選清單。</numerusform>
        </translation>
    </message>
    <message>
        <source>Words of the filter cannot stand on Home. Use a rule instead.</source>
        <translation>篩選框裡的文字無法放到首頁，請改用篩選條件。</translation>
    </message>
    <message>
        <source>“%1” is on Home now</source>
        <comment>list</comment>
        <translation>「%1」已加到首頁</translation>
    </message>
    <message>
        <source>It is on Home already, or there is no room for more.</source>
        <translation>首頁上已有該項，或已沒有空位。</translation>
    </message>
    <message>
        <source>Preview of the current record</source>
        <translation>預覽目前紀錄</translation>
    </message>
    <message>
        <source>Next or previous row</source>
        <translation>下一列或上一列</translation>
    </message>
    <message>
        <source>Open the record</source>
        <translation>開啟紀錄</translation>
    </message>
    <message>
        <source>Filter by words</source>
        <translation>依文字篩選</translation>
    </message>
    <message>
        <source>Copy the selected rows, or the cell</source>
        <translation>複製所選列或儲存格</translation>
    </message>
    <message>
        <source>Copy the selected rows with their IDs</source>
        <translation>複製所選列（含 ID）</translation>
    </message>
    <message>
        <source>Delete the selected records</source>
        <translation>刪除所選紀錄</translation>
    </message>
    <message>
        <source>Select nothing</source>
        <translation>取消選取</translation>
    </message>
    <message>
        <source>Add to Home</source>
        <translation>加到首頁</translation>
    </message>
    <message>
        <source>Paste, after showing what would change</source>
        <translation>貼上儲存格（先顯示將變更的內容）</translation>
    </message>
</context>
<context>
    <name>caravan::ui::ListSelection</name>
    <message>
        <source>Select records first.</source>
        <translation>請先選取紀錄。</translation>
    </message>
    <message>
        <source>Changing …</source>
        <translation>正在修改…</translation>
    </message>
    <message numerus="yes">
        <source>%Ln record(s) changed</source>
        <translation>
            <numerusform>已變更 %Ln 筆紀錄</numerusform>
        </translation>
    </message>
    <message>
        <source>Reassigning …</source>
        <translation>正在移交…</translation>
    </message>
    <message numerus="yes">
        <source>%Ln record(s) reassigned</source>
        <translation>
            <numerusform>已移交 %Ln 筆紀錄</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln refused: %1</source>
        <comment>records</comment>
        <translation>
            <numerusform>%Ln 筆被拒絕：%1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>caravan::ui::ListSums</name>
    <message numerus="yes">
        <source>%Ln selected</source>
        <translation>
            <numerusform>已選取 %Ln 筆</numerusform>
        </translation>
    </message>
    <message>
        <source>open</source>
        <comment>a sum of what is under way</comment>
        <translation>進行中</translation>
    </message>
    <message>
        <source>completed</source>
        <comment>a sum of what is done</comment>
        <translation>已完成</translation>
    </message>
    <message>
        <source>dropped</source>
        <comment>a sum of what ended otherwise</comment>
        <translation>未成</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>amount, how far</comment>
        <translation>%2 %1</translation>
    </message>
</context>
<context>
    <name>caravan::ui::LockPage</name>
    <message>
        <source>Wrong password. After five attempts there is a pause.</source>
        <translation>密碼不正確。連續輸錯五次後需要稍候。</translation>
    </message>
    <message>
        <source>Locked</source>
        <translation>已鎖定</translation>
    </message>
    <message>
        <source>Your password</source>
        <translation>您的密碼</translation>
    </message>
    <message>
        <source>Unlock</source>
        <translation>解除鎖定</translation>
    </message>
</context>
<context>
    <name>caravan::ui::MainWindow</name>
    <message>
        <source>%1 – Caravan</source>
        <comment>window title</comment>
        <translation>%1 – Caravan</translation>
    </message>
</context>
<context>
    <name>caravan::ui::MergeDialog</name>
    <message>
        <source>Merge records</source>
        <translation>合併紀錄</translation>
    </message>
    <message>
        <source>Contacts, deals, activities and files of the other record move to the one that stays. Where only one of them has a value, that value is kept.</source>
        <translation>被合併紀錄的聯絡人、商機、活動與檔案會移到保留的紀錄。只有一方有內容的欄位會保留該內容。</translation>
    </message>
    <message>
        <source>Merge</source>
        <translation>合併</translation>
    </message>
    <message>
        <source>Stays</source>
        <translation>保留</translation>
    </message>
    <message>
        <source>%1 stays</source>
        <translation>保留 %1</translation>
    </message>
    <message>
        <source>(empty)</source>
        <translation>（空白）</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>field, value</comment>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>%1 and %2 merged</source>
        <translation>%1 與 %2 已合併</translation>
    </message>
    <message>
        <source>You cannot edit both records.</source>
        <translation>您無權修改這兩筆紀錄。</translation>
    </message>
    <message>
        <source>Select the two records first.</source>
        <translation>請先選取兩筆紀錄。</translation>
    </message>
    <message>
        <source>Merge the two selected</source>
        <translation>合併所選兩筆</translation>
    </message>
</context>
<context>
    <name>caravan::ui::Messages</name>
    <message>
        <source>Undoing …</source>
        <translation>正在復原…</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>復原</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>開啟</translation>
    </message>
    <message>
        <source>Undone: %1</source>
        <translation>已復原：%1</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>重做</translation>
    </message>
    <message numerus="yes">
        <source>%Ln record(s) left unchanged</source>
        <translation>
            <numerusform>%Ln 筆紀錄維持不變</numerusform>
        </translation>
    </message>
    <message>
        <source>This cannot be undone: the record cannot go back to where it stood.</source>
        <translation>無法復原：此紀錄不能退回先前的狀態。</translation>
    </message>
</context>
<context>
    <name>caravan::ui::MoneyEditor</name>
    <message>
        <source>Currency</source>
        <translation>幣別</translation>
    </message>
</context>
<context>
    <name>caravan::ui::MonthGrid</name>
    <message numerus="yes">
        <source>%n more</source>
        <translation>
            <numerusform>還有 %n 項</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>caravan::ui::MovedCard</name>
    <message>
        <source>What moved in seven days</source>
        <translation>近 7 天的變化</translation>
    </message>
    <message>
        <source>Won</source>
        <translation>成交</translation>
    </message>
    <message>
        <source>Lost</source>
        <translation>未成交</translation>
    </message>
    <message>
        <source>Moved</source>
        <translation>有進展</translation>
    </message>
    <message>
        <source>Slipped</source>
        <translation>延後或逾期</translation>
    </message>
    <message>
        <source>No deal moved.</source>
        <translation>沒有商機變化。</translation>
    </message>
    <message>
        <source>Open the review</source>
        <translation>開啟商機回顧</translation>
    </message>
    <message>
        <source>Created</source>
        <translation>新建</translation>
    </message>
</context>
<context>
    <name>caravan::ui::NavList</name>
    <message numerus="yes">
        <source>%1, %Ln record(s)</source>
        <translation>
            <numerusform>%1，%Ln 筆紀錄</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>caravan::ui::NewsPage</name>
    <message>
        <source>What changed</source>
        <translation>最新變更</translation>
    </message>
    <message>
        <source>Mark all as read</source>
        <translation>全部標為已讀</translation>
    </message>
    <message>
        <source>Nothing new</source>
        <translation>沒有新變更</translation>
    </message>
    <message>
        <source>What others change in your records appears here after each sync, your own accounts first.</source>
        <translation>每次同步後，他人對您紀錄的修改會顯示在這裡，您自己的客戶排在最前。</translation>
    </message>
    <message numerus="yes">
        <source>%Ln record(s) changed since you last looked</source>
        <translation>
            <numerusform>自上次檢視以來有 %Ln 筆紀錄變更</numerusform>
        </translation>
    </message>
    <message>
        <source>updated %1</source>
        <comment>when the hub was reached last</comment>
        <translation>%1更新</translation>
    </message>
    <message>
        <source>Without an account</source>
        <translation>未關聯客戶</translation>
    </message>
    <message>
        <source>My account</source>
        <translation>我的客戶</translation>
    </message>
    <message>
        <source>Mark as read</source>
        <translation>標為已讀</translation>
    </message>
    <message>
        <source>Mark as read: %1</source>
        <translation>標為已讀：%1</translation>
    </message>
    <message>
        <source>new</source>
        <translation>新增</translation>
    </message>
    <message>
        <source>changed</source>
        <translation>已修改</translation>
    </message>
    <message>
        <source>changed: %1</source>
        <comment>fields</comment>
        <translation>修改了：%1</translation>
    </message>
    <message>
        <source>deleted, or no longer shared with you</source>
        <translation>已刪除，或不再與您共用</translation>
    </message>
</context>
<context>
    <name>caravan::ui::Notices</name>
    <message numerus="yes">
        <source>%Ln things are due</source>
        <translation>
            <numerusform>有 %Ln 項待辦即將到期</numerusform>
        </translation>
    </message>
    <message>
        <source>Due today</source>
        <translation>今天到期</translation>
    </message>
    <message>
        <source>Starts at %1</source>
        <comment>time</comment>
        <translation>%1 開始</translation>
    </message>
    <message>
        <source>The hub refused a change</source>
        <translation>中心伺服器拒絕了一項變更</translation>
    </message>
    <message>
        <source>Open the sync page to see why and to fix it.</source>
        <translation>開啟同步頁面檢視原因並處理。</translation>
    </message>
    <message>
        <source>A field was changed twice</source>
        <translation>同一欄位被修改了兩次</translation>
    </message>
    <message>
        <source>Open the sync page to choose.</source>
        <translation>開啟同步頁面進行選擇。</translation>
    </message>
    <message>
        <source>A note from %1</source>
        <comment>person</comment>
        <translation>%1 的留言</translation>
    </message>
    <message>
        <source>A note for you</source>
        <translation>有人留言給您</translation>
    </message>
    <message>
        <source>Open it to read it.</source>
        <translation>開啟即可閱讀。</translation>
    </message>
    <message>
        <source>Open %1 to see them.</source>
        <comment>a list</comment>
        <translation>開啟「%1」即可查看。</translation>
    </message>
</context>
<context>
    <name>caravan::ui::OfferActions</name>
    <message>
        <source>Quote</source>
        <translation>報價</translation>
    </message>
    <message>
        <source>Create a quote from the products of this deal</source>
        <translation>依此商機的產品製作報價單</translation>
    </message>
    <message>
        <source>Ask for approval</source>
        <translation>申請簽核</translation>
    </message>
    <message>
        <source>Ask your manager to approve this quote&apos;s discount</source>
        <translation>向主管申請簽核此報價的折扣</translation>
    </message>
    <message>
        <source>New version</source>
        <translation>新版本</translation>
    </message>
    <message>
        <source>Create a copy that replaces this quote</source>
        <translation>複製一份並取代此報價單</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>成立訂單</translation>
    </message>
    <message>
        <source>The customer has ordered: create the order and win the deal</source>
        <translation>客戶已下單：成立訂單並將商機標為成交</translation>
    </message>
    <message>
        <source>PDF</source>
        <translation>PDF</translation>
    </message>
    <message>
        <source>Quote created</source>
        <translation>報價單已建立</translation>
    </message>
    <message>
        <source>Why this discount?</source>
        <translation>為什麼需要此折扣？</translation>
    </message>
    <message>
        <source>Ask</source>
        <translation>申請</translation>
    </message>
    <message>
        <source>Approval requested</source>
        <translation>已申請簽核</translation>
    </message>
    <message>
        <source>New version created</source>
        <translation>新版本已建立</translation>
    </message>
    <message>
        <source>Order created</source>
        <translation>訂單已成立</translation>
    </message>
    <message>
        <source>Save as a PDF with the company&apos;s letterhead and attach it</source>
        <translation>產生公司信箋格式的 PDF，並存入其附件</translation>
    </message>
    <message>
        <source>Saved %1</source>
        <translation>已儲存 %1</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>開啟</translation>
    </message>
    <message>
        <source>Email</source>
        <translation>寄送郵件</translation>
    </message>
    <message>
        <source>This deal already has the quote %1.</source>
        <translation>此商機已有報價單 %1。</translation>
    </message>
    <message>
        <source>Open it</source>
        <translation>開啟報價單</translation>
    </message>
    <message>
        <source>Create another</source>
        <translation>另建一份</translation>
    </message>
    <message>
        <source>Another quote stands beside it. To replace it, open it and make a new version.</source>
        <translation>另建的報價單與其並存。如需取代，請開啟它並建立新版本。</translation>
    </message>
</context>
<context>
    <name>caravan::ui::OfferPreview</name>
    <message>
        <source>Preview</source>
        <translation>預覽</translation>
    </message>
    <message numerus="yes">
        <source>%Ln page(s)</source>
        <translation>
            <numerusform>%Ln 頁</numerusform>
        </translation>
    </message>
    <message>
        <source>Document language: %1</source>
        <translation>文件語言：%1</translation>
    </message>
    <message>
        <source>No program opens PDF files here. The file is in %1</source>
        <translation>此電腦上沒有可開啟 PDF 的程式。檔案位於 %1</translation>
    </message>
    <message>
        <source>Document language</source>
        <translation>文件語言</translation>
    </message>
    <message>
        <source>Zoom out (−)</source>
        <translation>縮小 (−)</translation>
    </message>
    <message>
        <source>Zoom in (+)</source>
        <translation>放大 (+)</translation>
    </message>
    <message>
        <source>Fit to width (0)</source>
        <translation>符合寬度 (0)</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>開啟</translation>
    </message>
    <message>
        <source>Open the PDF with the program of this desktop</source>
        <translation>以系統預設程式開啟 PDF</translation>
    </message>
    <message>
        <source>Email</source>
        <translation>寄送郵件</translation>
    </message>
    <message>
        <source>Write an email with the PDF to the contact</source>
        <translation>寫郵件給聯絡人並附上 PDF</translation>
    </message>
</context>
<context>
    <name>caravan::ui::OwnerChoice</name>
    <message>
        <source>All</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>Mine</source>
        <translation>我的</translation>
    </message>
    <message>
        <source>Whose records</source>
        <translation>誰的紀錄</translation>
    </message>
</context>
<context>
    <name>caravan::ui::PageDialog</name>
    <message>
        <source>Add to the draft</source>
        <translation>加入草稿</translation>
    </message>
    <message>
        <source>Record page: %1</source>
        <translation>紀錄頁：%1</translation>
    </message>
    <message>
        <source>Opens on</source>
        <translation>開啟時顯示</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>詳細資料</translation>
    </message>
    <message>
        <source>Shown in the record header</source>
        <translation>紀錄頁首中顯示</translation>
    </message>
    <message>
        <source>At most 8. Drag them, or press Alt+Up and Alt+Down, to rearrange them.</source>
        <translation>最多 8 個。拖曳或按 Alt+↑、Alt+↓ 調整順序。</translation>
    </message>
</context>
<context>
    <name>caravan::ui::PageFlow</name>
    <message>
        <source>Draft kept</source>
        <translation>草稿已保留</translation>
    </message>
    <message>
        <source>Keep editing</source>
        <translation>繼續編輯</translation>
    </message>
</context>
<context>
    <name>caravan::ui::PartsStep</name>
    <message>
        <source>Part from stock</source>
        <translation>庫存備品</translation>
    </message>
    <message>
        <source>or another part</source>
        <translation>或其他備品</translation>
    </message>
    <message>
        <source>Quantity</source>
        <translation>數量</translation>
    </message>
    <message>
        <source>Reason for exceeding the stock</source>
        <translation>為何超出庫存</translation>
    </message>
    <message>
        <source>Add the part</source>
        <translation>新增備品</translation>
    </message>
    <message>
        <source>Serial number put in</source>
        <translation>裝入的序號</translation>
    </message>
    <message>
        <source>Serial number taken out</source>
        <translation>拆下的序號</translation>
    </message>
    <message>
        <source>Parts</source>
        <translation>備品</translation>
    </message>
    <message>
        <source>No parts used so far.</source>
        <translation>尚未使用備品。</translation>
    </message>
    <message>
        <source>Used at this visit</source>
        <translation>本次工單使用</translation>
    </message>
    <message>
        <source>in: %1</source>
        <comment>serial number</comment>
        <translation>裝入：%1</translation>
    </message>
    <message>
        <source>out: %1</source>
        <comment>serial number</comment>
        <translation>拆下：%1</translation>
    </message>
    <message>
        <source>Return old part</source>
        <translation>寄回舊件</translation>
    </message>
    <message>
        <source>Return the old %1</source>
        <translation>寄回舊的 %1</translation>
    </message>
    <message>
        <source>Enter a number.</source>
        <translation>請輸入數字。</translation>
    </message>
    <message>
        <source>There are fewer in stock. Give a reason, or reduce the quantity.</source>
        <translation>庫存沒有這麼多。請說明原因，或減少數量。</translation>
    </message>
    <message>
        <source>Quantity must be above 0.</source>
        <translation>數量必須大於 0。</translation>
    </message>
    <message>
        <source>Choose a part from stock or name one.</source>
        <translation>請從庫存選擇備品，或填寫名稱。</translation>
    </message>
    <message>
        <source>Part used</source>
        <translation>已使用備品</translation>
    </message>
</context>
<context>
    <name>caravan::ui::PasswordDialog</name>
    <message>
        <source>Change password</source>
        <translation>變更密碼</translation>
    </message>
    <message>
        <source>Current password</source>
        <translation>目前密碼</translation>
    </message>
    <message>
        <source>New password</source>
        <translation>新密碼</translation>
    </message>
    <message>
        <source>New password again</source>
        <translation>再次輸入新密碼</translation>
    </message>
    <message>
        <source>At least 10 characters. Several words that do not belong together are easy to remember and hard to guess. Your other laptops have to sign in again.</source>
        <translation>至少 10 個字元。幾個互不相干的詞語既好記又難猜。您的其他電腦需要重新登入。</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>The two new passwords do not match.</source>
        <translation>兩次輸入的新密碼不一致。</translation>
    </message>
    <message>
        <source>The current password is wrong.</source>
        <translation>目前密碼不正確。</translation>
    </message>
    <message>
        <source>The new password is too short or too easy to guess.</source>
        <translation>新密碼太短或太容易被猜到。</translation>
    </message>
    <message>
        <source>Too many attempts. Wait a few minutes.</source>
        <translation>嘗試次數過多，請幾分鐘後再試。</translation>
    </message>
    <message>
        <source>No answer from the hub. Nothing was changed.</source>
        <translation>中心伺服器沒有回應，密碼未變更。</translation>
    </message>
</context>
<context>
    <name>caravan::ui::PasteDialog</name>
    <message>
        <source>Paste</source>
        <translation>貼上</translation>
    </message>
    <message>
        <source>Paste into this list</source>
        <translation>貼到此清單</translation>
    </message>
    <message>
        <source>Field</source>
        <translation>欄位</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>變更前</translation>
    </message>
    <message>
        <source>After</source>
        <translation>變更後</translation>
    </message>
    <message>
        <source>What will change</source>
        <translation>將變更的內容</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Row %1</source>
        <comment>of what is pasted</comment>
        <translation>第 %1 列</translation>
    </message>
    <message>
        <source>No such record on this laptop</source>
        <translation>本機上沒有該紀錄</translation>
    </message>
    <message>
        <source>“%1” is not on this laptop</source>
        <comment>name or ID</comment>
        <translation>本機上沒有「%1」</translation>
    </message>
    <message>
        <source>Several records are called “%1”</source>
        <translation>有多筆紀錄名為「%1」</translation>
    </message>
    <message>
        <source>The list ends before this row</source>
        <translation>清單在此列之前已結束</translation>
    </message>
    <message>
        <source>An earlier row is the same record</source>
        <translation>前面已有同一筆紀錄</translation>
    </message>
    <message>
        <source>Nothing is called “%1”</source>
        <translation>沒有名為「%1」的紀錄</translation>
    </message>
    <message>
        <source>“%1” is not a valid value</source>
        <translation>「%1」不是有效值</translation>
    </message>
    <message>
        <source>(cleared)</source>
        <comment>value</comment>
        <translation>（清空）</translation>
    </message>
    <message>
        <source>Nothing would change.</source>
        <translation>沒有需要變更的內容。</translation>
    </message>
    <message numerus="yes">
        <source>%Ln value(s) will change</source>
        <translation>
            <numerusform>將變更 %Ln 個值</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>in %Ln record(s).</source>
        <translation>
            <numerusform>（%Ln 筆紀錄）。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln cannot be pasted.</source>
        <comment>values or rows</comment>
        <translation>
            <numerusform>%Ln 項無法貼上。</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>row or record, field</comment>
        <translation>%1，%2</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>where, what is wrong</comment>
        <translation>%1：%2</translation>
    </message>
</context>
<context>
    <name>caravan::ui::PersonDialog</name>
    <message>
        <source>Email address</source>
        <translation>電子郵件地址</translation>
    </message>
    <message>
        <source>First password</source>
        <translation>初始密碼</translation>
    </message>
    <message>
        <source>They can change it after signing in.</source>
        <translation>登入後可自行變更。</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>新增</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Add a person</source>
        <translation>新增人員</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>姓名</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>角色</translation>
    </message>
    <message>
        <source>Not an email address, or somebody has it already.</source>
        <translation>不是有效的電子郵件地址，或已有人使用。</translation>
    </message>
    <message>
        <source>The password is too short or too easy to guess.</source>
        <translation>密碼太短或太容易被猜到。</translation>
    </message>
    <message>
        <source>Only administrators can add people.</source>
        <translation>只有系統管理員可以新增人員。</translation>
    </message>
    <message>
        <source>No answer from the hub. Nobody was added.</source>
        <translation>中心伺服器沒有回應，未新增任何人。</translation>
    </message>
    <message>
        <source>Sign in to Caravan
Link: %1
Email address: %2
Password: %3</source>
        <translation>登入 Caravan
連結：%1
電子郵件地址：%2
密碼：%3</translation>
    </message>
    <message>
        <source>%1 can sign in now. Pass these details on in a way you trust.</source>
        <comment>person</comment>
        <translation>%1 現在可以登入。請透過可信任的方式轉告以下資訊。</translation>
    </message>
    <message>
        <source>Copy and close</source>
        <translation>複製並關閉</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>關閉</translation>
    </message>
</context>
<context>
    <name>caravan::ui::PhotosStep</name>
    <message>
        <source>Photos</source>
        <translation>照片</translation>
    </message>
</context>
<context>
    <name>caravan::ui::Places</name>
    <message>
        <source>More</source>
        <translation>更多</translation>
    </message>
    <message>
        <source>Pinned</source>
        <translation>已釘選</translation>
    </message>
    <message>
        <source>General</source>
        <translation>常用</translation>
    </message>
</context>
<context>
    <name>caravan::ui::Publish</name>
    <message numerus="yes">
        <source>%Ln change(s)</source>
        <translation>
            <numerusform>%Ln 項變更</numerusform>
        </translation>
    </message>
    <message>
        <source>Publish %1 to %2?</source>
        <translation>將 %1發布到%2？</translation>
    </message>
    <message numerus="yes">
        <source>%Ln laptop(s)</source>
        <translation>
            <numerusform> %Ln 台電腦</numerusform>
        </translation>
    </message>
    <message>
        <source>Publish %1 to all laptops?</source>
        <translation>將 %1發布到所有電腦？</translation>
    </message>
    <message>
        <source>Required fields apply to new records, and to edits of the section they are in.</source>
        <translation>必填要求適用於新增的紀錄，以及對該欄位所在區段的修改。</translation>
    </message>
    <message>
        <source>Hidden fields keep their values and can be shown again.</source>
        <translation>隱藏的欄位會保留已有的值，也可以重新顯示。</translation>
    </message>
    <message>
        <source>This cannot be undone: what you add can only be hidden later.</source>
        <translation>發布後無法復原：新增的內容日後只能隱藏。</translation>
    </message>
    <message>
        <source>This can only be changed by publishing again.</source>
        <translation>發布後只能透過再次發布來變更。</translation>
    </message>
    <message numerus="yes">
        <source>and %Ln more</source>
        <translation>
            <numerusform>另有 %Ln 項</numerusform>
        </translation>
    </message>
    <message>
        <source>Publish</source>
        <translation>發布</translation>
    </message>
    <message>
        <source>Keep editing</source>
        <translation>繼續編輯</translation>
    </message>
    <message>
        <source>This laptop sends them to the hub at its next sync; every other laptop adopts them at its own, while people keep working. Existing records and unsent changes are kept.</source>
        <translation>本機在下次同步時將其傳送到中心伺服器，其他電腦在各自下次同步時採用，期間可照常工作。既有紀錄和未傳送的變更都會保留。</translation>
    </message>
</context>
<context>
    <name>caravan::ui::QuickCreateDialog</name>
    <message>
        <source>New %1</source>
        <comment>kind of record</comment>
        <translation>新增%1</translation>
    </message>
    <message>
        <source>Create</source>
        <translation>建立</translation>
    </message>
    <message>
        <source>%1 created</source>
        <translation>已建立 %1</translation>
    </message>
    <message>
        <source>Please check the highlighted fields.</source>
        <translation>請檢查標示的欄位。</translation>
    </message>
</context>
<context>
    <name>caravan::ui::QuickEntry</name>
    <message>
        <source>New %1</source>
        <comment>kind of record</comment>
        <translation>新增%1</translation>
    </message>
    <message>
        <source>More…</source>
        <translation>更多…</translation>
    </message>
    <message>
        <source>Continue in the form</source>
        <translation>在表單中繼續填寫</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>儲存</translation>
    </message>
    <message>
        <source>This field is required.</source>
        <translation>此欄位必填。</translation>
    </message>
    <message>
        <source>%1 created</source>
        <translation>已建立 %1</translation>
    </message>
</context>
<context>
    <name>caravan::ui::ReassignDialog</name>
    <message>
        <source>Reassign</source>
        <translation>移交</translation>
    </message>
    <message>
        <source>To</source>
        <translation>移交給</translation>
    </message>
    <message>
        <source>What</source>
        <translation>內容</translation>
    </message>
    <message>
        <source>From</source>
        <translation>原負責人</translation>
    </message>
    <message>
        <source>How many</source>
        <translation>數量</translation>
    </message>
    <message>
        <source>What will change</source>
        <translation>即將發生的變更</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Choose the new owner.</source>
        <translation>請選擇新的負責人。</translation>
    </message>
    <message>
        <source>This user is inactive or no longer exists.</source>
        <translation>此使用者已停用或不存在。</translation>
    </message>
    <message>
        <source>No owner</source>
        <translation>無負責人</translation>
    </message>
    <message>
        <source>Same owners</source>
        <translation>原負責人不變</translation>
    </message>
    <message numerus="yes">
        <source>%Ln already belong to this person.</source>
        <translation>
            <numerusform>已有 %Ln 筆由此人負責。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln that you cannot reassign.</source>
        <translation>
            <numerusform>有 %Ln 筆無權移交。</numerusform>
        </translation>
    </message>
    <message>
        <source>Include %1 of the same owner</source>
        <comment>records of an entity</comment>
        <translation>同一負責人的%1一併移交</translation>
    </message>
    <message>
        <source>Only those not yet done, lost or cancelled.</source>
        <translation>僅限未完成、未結案且未取消的。</translation>
    </message>
</context>
<context>
    <name>caravan::ui::RecordBoard</name>
    <message>
        <source>Board: %1</source>
        <comment>kind of records</comment>
        <translation>看板：%1</translation>
    </message>
    <message numerus="yes">
        <source>%Ln record(s)</source>
        <translation>
            <numerusform>%Ln 筆紀錄</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>field, value</comment>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>It cannot move to “%1” from here.</source>
        <translation>目前不能轉到「%1」。</translation>
    </message>
    <message>
        <source>%1 moved to “%2”</source>
        <translation>%1 已移至「%2」</translation>
    </message>
    <message numerus="yes">
        <source>%n record(s) moved to “%1”</source>
        <translation>
            <numerusform>已將 %n 筆紀錄移至「%1」</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 created</source>
        <translation>已建立 %1</translation>
    </message>
</context>
<context>
    <name>caravan::ui::RecordGlance</name>
    <message>
        <source>Preview</source>
        <translation>預覽</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>開啟</translation>
    </message>
    <message>
        <source>Open the whole page (Enter)</source>
        <translation>開啟完整頁面（Enter）</translation>
    </message>
    <message>
        <source>Timeline</source>
        <translation>時間軸</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>詳細資料</translation>
    </message>
    <message>
        <source>No record selected</source>
        <translation>未選取紀錄</translation>
    </message>
    <message>
        <source>Select a row to see its record here.</source>
        <translation>選取一列即可在此檢視紀錄。</translation>
    </message>
</context>
<context>
    <name>caravan::ui::RecordHead</name>
    <message>
        <source>Previous record (Alt+Up)</source>
        <translation>上一筆紀錄 (Alt+↑)</translation>
    </message>
    <message>
        <source>Previous record</source>
        <translation>上一筆紀錄</translation>
    </message>
    <message>
        <source>Next record (Alt+Down)</source>
        <translation>下一筆紀錄 (Alt+↓)</translation>
    </message>
    <message>
        <source>Next record</source>
        <translation>下一筆紀錄</translation>
    </message>
    <message>
        <source>Clone</source>
        <translation>複製</translation>
    </message>
    <message>
        <source>Clone with %1</source>
        <comment>parts in the plural</comment>
        <translation>複製（含%1）</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>刪除</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>編輯</translation>
    </message>
    <message>
        <source>The hub refused a change to this record. See the sync page.</source>
        <translation>中心伺服器拒絕了此紀錄的一項變更，請查看同步頁。</translation>
    </message>
    <message>
        <source>No longer shared with you; kept here for your unsent changes.</source>
        <translation>已不再與您共用；因有未傳送的變更而保留在本機。</translation>
    </message>
    <message>
        <source>Edited on this laptop %1, not yet synced</source>
        <comment>how long ago</comment>
        <translation>%1在本機修改 · 尚未同步</translation>
    </message>
    <message>
        <source>Changed %1</source>
        <comment>when</comment>
        <translation>%1修改</translation>
    </message>
    <message>
        <source>Changed %1 by %2</source>
        <comment>when, who</comment>
        <translation>%2 %1修改</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <comment>place in a list, how many</comment>
        <translation>第 %1 筆，共 %2 筆</translation>
    </message>
    <message>
        <source>More actions</source>
        <translation>更多動作</translation>
    </message>
</context>
<context>
    <name>caravan::ui::RecordListModel</name>
    <message>
        <source>%1, needs attention</source>
        <translation>%1，需要處理</translation>
    </message>
    <message>
        <source>%1, not yet synced</source>
        <translation>%1，尚未同步</translation>
    </message>
    <message>
        <source>%1, changed by others</source>
        <translation>%1，他人已修改</translation>
    </message>
    <message numerus="yes">
        <source>%Ln day(s) late</source>
        <translation>
            <numerusform>逾期 %Ln 天</numerusform>
        </translation>
    </message>
    <message>
        <source>Today</source>
        <translation>今天</translation>
    </message>
</context>
<context>
    <name>caravan::ui::RecordPage</name>
    <message>
        <source>Restored</source>
        <translation>已還原</translation>
    </message>
    <message>
        <source>This record was deleted</source>
        <translation>此紀錄已被刪除</translation>
    </message>
    <message>
        <source>It may also have been moved to where you have no access.</source>
        <translation>也可能已移出您的權限範圍。</translation>
    </message>
    <message>
        <source>Restore it</source>
        <translation>還原</translation>
    </message>
    <message>
        <source>%1 cloned</source>
        <translation>已複製 %1</translation>
    </message>
    <message>
        <source>Select records first.</source>
        <translation>請先選取紀錄。</translation>
    </message>
    <message>
        <source>Edit the value with the focus, or the record</source>
        <translation>編輯焦點所在的值或整筆紀錄</translation>
    </message>
    <message>
        <source>Next or previous entry of the timeline</source>
        <translation>時間軸的下一則或上一則</translation>
    </message>
    <message>
        <source>Press a button of the entry</source>
        <translation>按下該項目的按鈕</translation>
    </message>
    <message>
        <source>Save what is composed</source>
        <translation>儲存正在填寫的內容</translation>
    </message>
</context>
<context>
    <name>caravan::ui::RecordTabs</name>
    <message>
        <source>Add</source>
        <translation>新增</translation>
    </message>
    <message>
        <source>History and related records</source>
        <translation>歷程與相關紀錄</translation>
    </message>
    <message>
        <source>Timeline</source>
        <translation>時間軸</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>kind of record, how many</comment>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>檔案</translation>
    </message>
</context>
<context>
    <name>caravan::ui::RecordTimeline</name>
    <message>
        <source>Timeline</source>
        <translation>時間軸</translation>
    </message>
    <message>
        <source>Calls, visits, notes and changes appear here, newest first.</source>
        <translation>通話、拜訪、備註與變更都會顯示在這裡，最新的在最上面。</translation>
    </message>
    <message>
        <source>No entries</source>
        <translation>尚無紀錄</translation>
    </message>
</context>
<context>
    <name>caravan::ui::RecurrenceEditor</name>
    <message>
        <source>Does not repeat</source>
        <translation>不重複</translation>
    </message>
    <message>
        <source>By days</source>
        <translation>依天</translation>
    </message>
    <message>
        <source>By weeks</source>
        <translation>依週</translation>
    </message>
    <message>
        <source>By months</source>
        <translation>依月</translation>
    </message>
    <message>
        <source>By years</source>
        <translation>依年</translation>
    </message>
    <message>
        <source>How it repeats</source>
        <translation>重複方式</translation>
    </message>
    <message>
        <source>every </source>
        <comment>before a number of days, weeks…</comment>
        <translation>每 </translation>
    </message>
    <message>
        <source>Every how many</source>
        <translation>間隔</translation>
    </message>
    <message>
        <source>on the same day of the month</source>
        <translation>每月同一天</translation>
    </message>
    <message>
        <source>on the %1</source>
        <comment>first, second… weekday of the month</comment>
        <translation>%1</translation>
    </message>
    <message>
        <source>On which day of the month</source>
        <translation>每月的哪一天</translation>
    </message>
    <message>
        <source>Day of the week</source>
        <translation>星期幾</translation>
    </message>
    <message>
        <source>without an end</source>
        <translation>無結束日期</translation>
    </message>
    <message>
        <source>until a day</source>
        <translation>直到某天</translation>
    </message>
    <message>
        <source>a number of times</source>
        <translation>重複若干次</translation>
    </message>
    <message>
        <source>When it ends</source>
        <translation>何時結束</translation>
    </message>
    <message>
        <source>Last day</source>
        <translation>最後一天</translation>
    </message>
    <message>
        <source>How many times</source>
        <translation>次數</translation>
    </message>
    <message>
        <source>By a rule of its own</source>
        <translation>自訂規則</translation>
    </message>
</context>
<context>
    <name>caravan::ui::ReferenceEditor</name>
    <message>
        <source>Type to search</source>
        <translation>輸入以搜尋</translation>
    </message>
    <message>
        <source>No record found</source>
        <translation>找不到紀錄</translation>
    </message>
    <message>
        <source>New %1 “%2”</source>
        <comment>kind of record, name</comment>
        <translation>新增%1「%2」</translation>
    </message>
</context>
<context>
    <name>caravan::ui::RefusedCards</name>
    <message>
        <source>Send again</source>
        <translation>重新傳送</translation>
    </message>
    <message>
        <source>It will be sent again</source>
        <translation>將重新傳送</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>捨棄</translation>
    </message>
    <message>
        <source>The change was discarded</source>
        <translation>已捨棄此變更</translation>
    </message>
    <message>
        <source>Needs attention</source>
        <translation>需要處理</translation>
    </message>
    <message>
        <source>Send all again</source>
        <translation>全部重新傳送</translation>
    </message>
    <message numerus="yes">
        <source>%Ln change(s) will be sent again</source>
        <translation>
            <numerusform>將重新傳送 %Ln 項變更</numerusform>
        </translation>
    </message>
    <message>
        <source>Discard all</source>
        <translation>全部捨棄</translation>
    </message>
    <message numerus="yes">
        <source>%Ln change(s) were discarded</source>
        <translation>
            <numerusform>已捨棄 %Ln 項變更</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>caravan::ui::RelatedList</name>
    <message>
        <source>Nothing here yet</source>
        <translation>這裡還沒有內容</translation>
    </message>
</context>
<context>
    <name>caravan::ui::RelationMap</name>
    <message>
        <source>Relationship map</source>
        <translation>關係圖</translation>
    </message>
    <message>
        <source>Add person</source>
        <translation>新增人員</translation>
    </message>
    <message>
        <source>Influences</source>
        <translation>影響</translation>
    </message>
    <message>
        <source>Select two people: the first influences the second, or no longer</source>
        <translation>選取兩人：前者影響後者，再按一次取消</translation>
    </message>
    <message>
        <source>Print</source>
        <translation>列印</translation>
    </message>
    <message>
        <source>no decision-maker identified</source>
        <translation>尚未確定決策者</translation>
    </message>
    <message>
        <source>no user identified</source>
        <translation>尚未確定使用者</translation>
    </message>
    <message>
        <source>decision-maker not met yet</source>
        <translation>尚未接觸決策者</translation>
    </message>
    <message>
        <source>users not met yet</source>
        <translation>尚未接觸使用者</translation>
    </message>
    <message>
        <source>the decision-maker is against us, and nobody on our side influences them</source>
        <translation>決策者反對我方，且沒有支持者能影響其決定</translation>
    </message>
    <message>
        <source>nobody supports us</source>
        <translation>沒有人支持我方</translation>
    </message>
    <message>
        <source>Missing: %1</source>
        <translation>缺口：%1</translation>
    </message>
    <message>
        <source>All key people are known and have been met.</source>
        <translation>關鍵人物均已知並已接觸。</translation>
    </message>
    <message>
        <source>Moved on the map</source>
        <translation>已在關係圖上移動</translation>
    </message>
    <message>
        <source>%1 no longer influences %2</source>
        <translation>%1 不再影響 %2</translation>
    </message>
    <message>
        <source>%1 influences %2</source>
        <translation>%1 影響 %2</translation>
    </message>
    <message>
        <source>Map</source>
        <translation>關係圖</translation>
    </message>
</context>
<context>
    <name>caravan::ui::ReportDialog</name>
    <message>
        <source>Add to the draft</source>
        <translation>加入草稿</translation>
    </message>
    <message>
        <source>New report: %1</source>
        <translation>新增報表：%1</translation>
    </message>
    <message>
        <source>Label in English</source>
        <translation>英文顯示名稱</translation>
    </message>
    <message>
        <source>Shows</source>
        <translation>統計內容</translation>
    </message>
    <message>
        <source>Group by</source>
        <translation>分組方式</translation>
    </message>
    <message>
        <source>Chart</source>
        <translation>圖表</translation>
    </message>
    <message>
        <source>Period by</source>
        <translation>期間依據</translation>
    </message>
    <message>
        <source>Internal name</source>
        <translation>內部名稱</translation>
    </message>
    <message>
        <source>For imports and programs. Cannot be changed after publishing.</source>
        <translation>供匯入和程式使用，發布後無法變更。</translation>
    </message>
    <message>
        <source>Number of records</source>
        <translation>紀錄數</translation>
    </message>
    <message>
        <source>All time</source>
        <translation>全部時間</translation>
    </message>
    <message>
        <source>Sum of %1</source>
        <translation>%1合計</translation>
    </message>
    <message>
        <source>Line</source>
        <translation>折線圖</translation>
    </message>
    <message>
        <source>The first one is what the report opens with. Drag them, or press Alt+Up and Alt+Down, to rearrange them.</source>
        <translation>報表開啟時依第一項分組。拖曳或按 Alt+↑、Alt+↓ 調整順序。</translation>
    </message>
    <message>
        <source>Horizontal bars</source>
        <translation>橫條圖</translation>
    </message>
    <message>
        <source>Vertical bars</source>
        <translation>直條圖</translation>
    </message>
    <message>
        <source>Simplified Chinese</source>
        <translation>簡體中文</translation>
    </message>
    <message>
        <source>Traditional Chinese</source>
        <translation>繁體中文</translation>
    </message>
</context>
<context>
    <name>caravan::ui::ReportPage</name>
    <message>
        <source>Reports</source>
        <translation>報表</translation>
    </message>
    <message>
        <source>By %1</source>
        <comment>a field</comment>
        <translation>依%1</translation>
    </message>
    <message>
        <source>No split</source>
        <translation>不細分</translation>
    </message>
    <message>
        <source>Split by %1</source>
        <comment>a field</comment>
        <translation>依%1細分</translation>
    </message>
    <message>
        <source>Nothing to show for this choice</source>
        <translation>此條件下沒有資料</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>匯出</translation>
    </message>
    <message>
        <source>Picture (*.png *.svg);;Document (*.pdf);;Figures (*.csv)</source>
        <translation>圖片 (*.png *.svg);;文件 (*.pdf);;數據 (*.csv)</translation>
    </message>
    <message>
        <source>Saved to %1</source>
        <translation>已儲存至 %1</translation>
    </message>
    <message>
        <source>Group by</source>
        <translation>分組方式</translation>
    </message>
    <message>
        <source>Split by</source>
        <translation>細分方式</translation>
    </message>
    <message>
        <source>Export as picture, document or figures</source>
        <translation>匯出為圖片、文件或數據</translation>
    </message>
    <message>
        <source>Figures</source>
        <translation>數據</translation>
    </message>
    <message>
        <source>Figures and records</source>
        <translation>數據與紀錄</translation>
    </message>
    <message>
        <source>Records behind this figure</source>
        <translation>數據對應的紀錄</translation>
    </message>
    <message>
        <source>More</source>
        <translation>更多</translation>
    </message>
    <message>
        <source>Pinned</source>
        <translation>已釘選</translation>
    </message>
    <message>
        <source>On Home a report is of everybody or of yourself. Choose one of both first.</source>
        <translation>首頁上的報表只能是全部人員或您本人的，請先選擇其一。</translation>
    </message>
    <message>
        <source>“%1” is on Home now</source>
        <comment>report</comment>
        <translation>「%1」已加到首頁</translation>
    </message>
    <message>
        <source>It is on Home already, or there is no room for more.</source>
        <translation>首頁上已有該項，或已沒有空位。</translation>
    </message>
    <message>
        <source>Pin this report on top</source>
        <translation>將此報表釘選在最上方</translation>
    </message>
    <message>
        <source>Add this report to Home</source>
        <translation>將此報表加到首頁</translation>
    </message>
    <message>
        <source>Find a report</source>
        <translation>尋找報表</translation>
    </message>
</context>
<context>
    <name>caravan::ui::ReportsDialog</name>
    <message>
        <source>New report</source>
        <translation>新增報表</translation>
    </message>
    <message>
        <source>Relabel</source>
        <translation>重新命名</translation>
    </message>
    <message>
        <source>Reports: %1</source>
        <translation>報表：%1</translation>
    </message>
    <message>
        <source>Caravan counts these records by each of their fields. Add what else the company wants to know of them.</source>
        <translation>Caravan 已依各欄位統計這些紀錄的數量。可新增公司需要的其他報表。</translation>
    </message>
    <message>
        <source>Show again</source>
        <translation>恢復顯示</translation>
    </message>
    <message>
        <source>Hide</source>
        <translation>隱藏</translation>
    </message>
    <message>
        <source>%1 (hidden)</source>
        <translation>%1（已隱藏）</translation>
    </message>
</context>
<context>
    <name>caravan::ui::ReviewPage</name>
    <message>
        <source>Review</source>
        <translation>商機回顧</translation>
    </message>
    <message>
        <source>Moved</source>
        <translation>有進展</translation>
    </message>
    <message>
        <source>Slipped</source>
        <translation>延後或逾期</translation>
    </message>
    <message>
        <source>No activity</source>
        <translation>長期未跟進</translation>
    </message>
    <message>
        <source>New</source>
        <translation>新增</translation>
    </message>
    <message>
        <source>Nothing in this period</source>
        <translation>此期間沒有</translation>
    </message>
    <message numerus="yes">
        <source>%Ln more, smaller ones</source>
        <translation>
            <numerusform>另有 %Ln 個金額較小</numerusform>
        </translation>
    </message>
    <message>
        <source>Write a note to its owner</source>
        <translation>留言給負責人</translation>
    </message>
    <message>
        <source>Write a note about %1</source>
        <translation>就 %1 留言</translation>
    </message>
</context>
<context>
    <name>caravan::ui::RouteCard</name>
    <message>
        <source>My route</source>
        <translation>我的行程</translation>
    </message>
    <message>
        <source>No visits are planned for you.</source>
        <translation>沒有安排給您的工單。</translation>
    </message>
    <message>
        <source>All visits of today</source>
        <translation>今天的全部工單</translation>
    </message>
</context>
<context>
    <name>caravan::ui::RuleDialog</name>
    <message>
        <source>Filter: %1</source>
        <comment>field</comment>
        <translation>篩選：%1</translation>
    </message>
    <message>
        <source>Apply</source>
        <translation>套用</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>值</translation>
    </message>
    <message>
        <source>Choose or enter a value.</source>
        <translation>請選擇或輸入一個值。</translation>
    </message>
</context>
<context>
    <name>caravan::ui::RuleGroupDialog</name>
    <message>
        <source>Any of these</source>
        <translation>符合任一個</translation>
    </message>
    <message>
        <source>All of these</source>
        <translation>全部符合</translation>
    </message>
    <message>
        <source>Apply</source>
        <translation>套用</translation>
    </message>
    <message>
        <source>Filter group</source>
        <translation>條件群組</translation>
    </message>
    <message>
        <source>These count as one filter, so you can ask for “this, or both of those”.</source>
        <translation>這些條件合為一個篩選條件，因此可以查詢「符合此項，或同時符合那兩項」。</translation>
    </message>
</context>
<context>
    <name>caravan::ui::SafetyPage</name>
    <message>
        <source>Is everything safe?</source>
        <translation>資料都安全嗎？</translation>
    </message>
    <message>
        <source>Compares this laptop with the hub and lists what is only here.</source>
        <translation>將本機與中心伺服器比對，並列出僅存於本機的內容。</translation>
    </message>
    <message>
        <source>Compare again</source>
        <translation>重新比對</translation>
    </message>
    <message>
        <source>Save as PDF …</source>
        <translation>另存為 PDF…</translation>
    </message>
    <message>
        <source>Print …</source>
        <translation>列印…</translation>
    </message>
    <message>
        <source>Checking …</source>
        <translation>正在檢查…</translation>
    </message>
    <message>
        <source>Everything is safe</source>
        <translation>一切安全</translation>
    </message>
    <message>
        <source>All your work on this laptop has reached the hub, and its data equal the hub&apos;s.</source>
        <translation>您在本機上的全部工作均已送達中心伺服器，資料與其一致。</translation>
    </message>
    <message>
        <source>Not everything is at the hub yet</source>
        <translation>還有內容未送達中心伺服器</translation>
    </message>
    <message>
        <source>What is marked as waiting is only on this laptop. It stays on its disk until the hub has it.</source>
        <translation>標示為「待傳送」的內容僅存於本機，在送達中心伺服器之前會保留在本機磁碟上。</translation>
    </message>
    <message>
        <source>Nothing is waiting, but it could not be verified</source>
        <translation>沒有待傳送的內容，但未能核實</translation>
    </message>
    <message>
        <source>The comparison with the hub could not be completed. Try again when the hub can be reached.</source>
        <translation>未能完成與中心伺服器的比對，請在可連線時重試。</translation>
    </message>
    <message>
        <source>Something needs your attention</source>
        <translation>有事項需要您處理</translation>
    </message>
    <message>
        <source>Some of your work will not reach the hub by itself. See the lines marked as not safe.</source>
        <translation>您的部分工作不會自動送達中心伺服器，請查看標示為「不安全」的各列。</translation>
    </message>
    <message>
        <source>Demo company</source>
        <translation>示範公司</translation>
    </message>
    <message>
        <source>This company is made up and has no hub: there is nothing to compare with. Sign in to your hub to see the proof for your own data.</source>
        <translation>這是一家虛構的公司，沒有中心伺服器可供比對。登入您的中心伺服器後，即可查看自己資料的核對結果。</translation>
    </message>
    <message>
        <source>As of %1</source>
        <comment>time</comment>
        <translation>截至 %1</translation>
    </message>
    <message>
        <source>Hub: %1</source>
        <comment>address</comment>
        <translation>中心伺服器：%1</translation>
    </message>
    <message>
        <source>Signed in: %1</source>
        <comment>person</comment>
        <translation>登入者：%1</translation>
    </message>
    <message>
        <source>Laptop: %1</source>
        <comment>name</comment>
        <translation>電腦：%1</translation>
    </message>
    <message>
        <source>Save as PDF</source>
        <translation>另存為 PDF</translation>
    </message>
    <message>
        <source>PDF (*.pdf)</source>
        <translation>PDF (*.pdf)</translation>
    </message>
    <message>
        <source>Saved as %1</source>
        <translation>已儲存為 %1</translation>
    </message>
    <message>
        <source>Every record is compared with the hub. You can keep working meanwhile.</source>
        <translation>正在與中心伺服器逐筆比對紀錄，期間可繼續工作。</translation>
    </message>
</context>
<context>
    <name>caravan::ui::SafetyRows</name>
    <message>
        <source>Checking</source>
        <translation>檢查中</translation>
    </message>
    <message>
        <source>Safe</source>
        <translation>安全</translation>
    </message>
    <message>
        <source>For information</source>
        <translation>僅供參考</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>待傳送</translation>
    </message>
    <message>
        <source>Not verified</source>
        <translation>未核實</translation>
    </message>
    <message>
        <source>Not safe</source>
        <translation>不安全</translation>
    </message>
    <message>
        <source>Adopt the hub&apos;s version</source>
        <translation>採用中心伺服器的版本</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>查看</translation>
    </message>
</context>
<context>
    <name>caravan::ui::SafetyText</name>
    <message>
        <source>Comparing with the hub …</source>
        <translation>正在與中心伺服器比對…</translation>
    </message>
    <message>
        <source>Last found equal at %1.</source>
        <comment>time</comment>
        <translation>上次核對一致：%1。</translation>
    </message>
    <message>
        <source>It has not been compared before.</source>
        <translation>先前尚未比對過。</translation>
    </message>
    <message>
        <source>Not compared with the hub</source>
        <translation>未與中心伺服器比對</translation>
    </message>
    <message>
        <source>%1 of %2 records equal</source>
        <comment>numbers</comment>
        <translation>%2 筆紀錄中有 %1 筆一致</translation>
    </message>
    <message numerus="yes">
        <source>%Ln record(s) found to differ, or to be on one side only. Your changes that still wait are not counted.</source>
        <translation>
            <numerusform>發現 %Ln 筆紀錄不一致，或只存在於一側。尚未傳送的變更不計在內。</numerusform>
        </translation>
    </message>
    <message>
        <source>Every field of every record on this laptop was compared with the hub by digest at %1.</source>
        <comment>time</comment>
        <translation>已於 %1 透過摘要將本機每筆紀錄的每個欄位與中心伺服器比對。</translation>
    </message>
    <message>
        <source>The version of every record on this laptop was compared with the hub at %1; its fields are compared once this program has the hub&apos;s fields and entities.</source>
        <comment>time</comment>
        <translation>已於 %1 將本機每筆紀錄的版本與中心伺服器比對；待本程式取得中心伺服器的欄位與物件後，再比對各欄位。</translation>
    </message>
    <message>
        <source>Every change made here is at the hub</source>
        <translation>本機的所有變更都已在中心伺服器</translation>
    </message>
    <message>
        <source>Last change made at %1, confirmed by the hub at %2.</source>
        <comment>times</comment>
        <translation>最後一項變更於 %1 做出，中心伺服器於 %2 確認。</translation>
    </message>
    <message>
        <source>Nothing waits on this laptop.</source>
        <translation>本機沒有待傳送的內容。</translation>
    </message>
    <message>
        <source>The oldest was made at %1.</source>
        <comment>time</comment>
        <translation>最早的一項做於 %1。</translation>
    </message>
    <message numerus="yes">
        <source>%Ln change(s) waiting on this laptop</source>
        <translation>
            <numerusform>本機上有 %Ln 項變更待傳送</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln change(s) refused by the hub</source>
        <translation>
            <numerusform>中心伺服器拒絕了 %Ln 項變更</numerusform>
        </translation>
    </message>
    <message>
        <source>They are only on this laptop until you correct or discard them.</source>
        <translation>在您更正或捨棄之前，它們僅存於本機。</translation>
    </message>
    <message>
        <source>No file was added on this laptop</source>
        <translation>本機未新增過檔案</translation>
    </message>
    <message>
        <source>%1 of %2 files at the hub</source>
        <comment>numbers</comment>
        <translation>%2 個檔案中有 %1 個已在中心伺服器</translation>
    </message>
    <message>
        <source>The hub has verified each of them.</source>
        <translation>中心伺服器已逐一驗證。</translation>
    </message>
    <message numerus="yes">
        <source>%Ln still to be uploaded. Until then they are only on this laptop.</source>
        <comment>files</comment>
        <translation>
            <numerusform>還有 %Ln 個待上傳，上傳前僅存於本機。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln file(s) lost before they were sent</source>
        <translation>
            <numerusform>%Ln 個檔案在傳送前遺失</numerusform>
        </translation>
    </message>
    <message>
        <source>They were changed or removed on this disk.</source>
        <translation>它們在本機磁碟上被更動或移除。</translation>
    </message>
    <message numerus="yes">
        <source>%Ln form(s) typed but not saved</source>
        <translation>
            <numerusform>%Ln 份表單已填寫但未儲存</numerusform>
        </translation>
    </message>
    <message>
        <source>What was typed is kept on this laptop only. Press Ctrl+K and choose &quot;Forms not saved yet&quot; to see them.</source>
        <translation>填寫的內容僅存於本機。按 Ctrl+K 並選擇「尚未儲存的表單」即可查看。</translation>
    </message>
    <message numerus="yes">
        <source>%Ln conflict(s) to resolve</source>
        <translation>
            <numerusform>%Ln 個衝突待解決</numerusform>
        </translation>
    </message>
    <message>
        <source>Both values are kept at the hub until somebody chooses.</source>
        <translation>在有人選擇之前，兩個值都儲存在中心伺服器。</translation>
    </message>
    <message numerus="yes">
        <source>%Ln removal(s) held back</source>
        <translation>
            <numerusform>暫緩移除 %Ln 筆紀錄</numerusform>
        </translation>
    </message>
    <message>
        <source>The hub wants these records gone from this laptop. Nothing is removed until you agree.</source>
        <translation>中心伺服器要求從本機移除這些紀錄，在您同意之前不會移除。</translation>
    </message>
    <message numerus="yes">
        <source>%Ln record(s) could not be read</source>
        <translation>
            <numerusform>%Ln 筆紀錄無法讀取</numerusform>
        </translation>
    </message>
    <message>
        <source>The hub has them. They will be fetched again.</source>
        <translation>中心伺服器上有這些紀錄，將重新取得。</translation>
    </message>
    <message>
        <source>%1 (%2), since %3</source>
        <comment>laptop, its system, time</comment>
        <translation>%1（%2），自 %3 起</translation>
    </message>
    <message>
        <source>No other laptop is signed in under your name</source>
        <translation>沒有其他電腦以您的名義登入</translation>
    </message>
    <message>
        <source>What waits on them is not known here.</source>
        <translation>本機無法得知那裡還有哪些待傳送的內容。</translation>
    </message>
    <message numerus="yes">
        <source>%Ln other laptop(s) signed in under your name</source>
        <translation>
            <numerusform>另有 %Ln 台電腦以您的名義登入</numerusform>
        </translation>
    </message>
    <message>
        <source>Your changes are sent first.</source>
        <translation>先傳送您的變更。</translation>
    </message>
    <message>
        <source>The latest changes are received first, then every record is compared.</source>
        <translation>先接收最新變更，再逐筆比對紀錄。</translation>
    </message>
    <message>
        <source>They are sent when you sync.</source>
        <translation>將在您同步時傳送。</translation>
    </message>
    <message>
        <source>They are being sent.</source>
        <translation>正在傳送。</translation>
    </message>
    <message>
        <source>You are working offline by choice.</source>
        <translation>您已選擇離線工作。</translation>
    </message>
    <message>
        <source>You are not signed in to the hub.</source>
        <translation>您尚未登入中心伺服器。</translation>
    </message>
    <message>
        <source>Sync is paused.</source>
        <translation>同步已暫停。</translation>
    </message>
    <message>
        <source>Something other than the hub answered. Does this network require signing in first?</source>
        <translation>回應並非來自中心伺服器。此網路是否需要先登入？</translation>
    </message>
</context>
<context>
    <name>caravan::ui::Sameness</name>
    <message>
        <source>same number</source>
        <translation>編號相同</translation>
    </message>
    <message>
        <source>same email</source>
        <translation>電子郵件相同</translation>
    </message>
    <message>
        <source>same phone</source>
        <translation>電話相同</translation>
    </message>
    <message>
        <source>same name</source>
        <translation>名稱相同</translation>
    </message>
    <message>
        <source>same web address</source>
        <translation>網址相同</translation>
    </message>
</context>
<context>
    <name>caravan::ui::SaveViewDialog</name>
    <message>
        <source>Share this view with everyone</source>
        <translation>所有人都可使用此檢視</translation>
    </message>
    <message>
        <source>Save view</source>
        <translation>儲存檢視</translation>
    </message>
    <message>
        <source>Name of the view</source>
        <translation>檢視名稱</translation>
    </message>
    <message>
        <source>Filter, order, columns and grouping are saved and synced to your other laptops.</source>
        <translation>篩選、排序、欄位和分組都會儲存，並同步到您的其他電腦。</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>儲存</translation>
    </message>
</context>
<context>
    <name>caravan::ui::SavedViews</name>
    <message>
        <source>Views</source>
        <translation>檢視</translation>
    </message>
    <message>
        <source>Saved views of this list</source>
        <translation>此清單的已儲存檢視</translation>
    </message>
    <message>
        <source>Everything</source>
        <translation>全部紀錄</translation>
    </message>
    <message>
        <source>Save as a new view</source>
        <translation>另存為新檢視</translation>
    </message>
    <message>
        <source>Save the changes of this view</source>
        <translation>儲存對此檢視的變更</translation>
    </message>
    <message>
        <source>Delete this view</source>
        <translation>刪除此檢視</translation>
    </message>
    <message>
        <source>This view uses something this version does not know yet.</source>
        <translation>此檢視包含本版本尚不支援的條件。</translation>
    </message>
    <message>
        <source>View saved</source>
        <translation>檢視已儲存</translation>
    </message>
    <message>
        <source>View deleted</source>
        <translation>檢視已刪除</translation>
    </message>
</context>
<context>
    <name>caravan::ui::Schema</name>
    <message>
        <source>New entity: %1</source>
        <translation>新增物件：%1</translation>
    </message>
    <message>
        <source>New section: %1</source>
        <translation>新增區段：%1</translation>
    </message>
    <message>
        <source>New field: %1</source>
        <translation>新增欄位：%1</translation>
    </message>
    <message>
        <source>Changed field: %1</source>
        <translation>變更欄位：%1</translation>
    </message>
    <message>
        <source>New choice: %1</source>
        <translation>新增選項：%1</translation>
    </message>
    <message>
        <source>New label: %1</source>
        <translation>新顯示名稱：%1</translation>
    </message>
    <message>
        <source>New order: %1</source>
        <translation>新順序：%1</translation>
    </message>
    <message>
        <source>Hidden: %1</source>
        <translation>已隱藏：%1</translation>
    </message>
    <message>
        <source>Shown again: %1</source>
        <translation>恢復顯示：%1</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>文字</translation>
    </message>
    <message>
        <source>Long text</source>
        <translation>長文字</translation>
    </message>
    <message>
        <source>Whole number</source>
        <translation>整數</translation>
    </message>
    <message>
        <source>Decimal number</source>
        <translation>小數</translation>
    </message>
    <message>
        <source>Amount of money</source>
        <translation>金額</translation>
    </message>
    <message>
        <source>Yes or no</source>
        <translation>是/否</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Date and time</source>
        <translation>日期和時間</translation>
    </message>
    <message>
        <source>One choice</source>
        <translation>單選</translation>
    </message>
    <message>
        <source>Several choices</source>
        <translation>複選</translation>
    </message>
    <message>
        <source>Reference to a record</source>
        <translation>參照紀錄</translation>
    </message>
    <message>
        <source>Phone number</source>
        <translation>電話號碼</translation>
    </message>
    <message>
        <source>Email address</source>
        <translation>電子郵件地址</translation>
    </message>
    <message>
        <source>Web address</source>
        <translation>網址</translation>
    </message>
    <message>
        <source>Position on the map</source>
        <translation>地圖位置</translation>
    </message>
    <message>
        <source>Recurrence</source>
        <translation>重複規則</translation>
    </message>
    <message>
        <source>File</source>
        <translation>檔案</translation>
    </message>
    <message>
        <source>Link to records of several kinds</source>
        <translation>關聯多種紀錄</translation>
    </message>
    <message>
        <source>Record page: %1</source>
        <translation>紀錄頁：%1</translation>
    </message>
    <message>
        <source>New report: %1</source>
        <translation>新增報表：%1</translation>
    </message>
</context>
<context>
    <name>caravan::ui::SchemaError</name>
    <message>
        <source>The internal name &quot;%1&quot; is already in use.</source>
        <translation>內部名稱「%1」已被使用。</translation>
    </message>
    <message>
        <source>The internal name &quot;%1&quot; is already in use: %2 published it on %3.</source>
        <translation>內部名稱「%1」已被使用：%2 於 %3 發布了它。</translation>
    </message>
    <message>
        <source>%1 does not exist.</source>
        <translation>%1 不存在。</translation>
    </message>
    <message>
        <source>An internal name has at most 40 lower-case letters, digits and underscores, and begins with a letter.</source>
        <translation>內部名稱最多 40 個字元，只能包含小寫字母、數字和底線，並以字母開頭。</translation>
    </message>
    <message>
        <source>The internal name must begin with &quot;x_&quot;.</source>
        <translation>內部名稱必須以「x_」開頭。</translation>
    </message>
    <message>
        <source>A label has one line and at most 100 characters.</source>
        <translation>顯示名稱只能有一行，最多 100 個字元。</translation>
    </message>
    <message>
        <source>Enter a label.</source>
        <translation>請輸入顯示名稱。</translation>
    </message>
    <message>
        <source>%1 has 200 fields, which is the limit. Hidden fields count.</source>
        <translation>%1已有 200 個欄位，達到上限。隱藏的欄位也計算在內。</translation>
    </message>
    <message>
        <source>The company has 50 entities of its own, which is the limit.</source>
        <translation>公司自訂的物件已達 50 個的上限。</translation>
    </message>
    <message>
        <source>A field has at most 200 choices.</source>
        <translation>一個欄位最多有 200 個選項。</translation>
    </message>
    <message>
        <source>A draft has at most 200 changes. Publish these first.</source>
        <translation>一份草稿最多包含 200 項變更。請先發布這些變更。</translation>
    </message>
    <message>
        <source>The company has made 10,000 changes, which is the limit.</source>
        <translation>公司的變更已達 10,000 項的上限。</translation>
    </message>
    <message>
        <source>This change is larger than 64 KB.</source>
        <translation>此變更超過 64 KB。</translation>
    </message>
    <message>
        <source>%1 cannot be hidden: records cannot do without it.</source>
        <translation>無法隱藏「%1」：紀錄必須有它。</translation>
    </message>
    <message>
        <source>%1 comes with Caravan. It can be relabelled, moved and hidden.</source>
        <translation>「%1」是 Caravan 內建的，可以重新命名、移動和隱藏。</translation>
    </message>
    <message>
        <source>%1 keeps its type. Add a new field and convert the values.</source>
        <translation>「%1」的類型不能變更。請新增欄位並轉換已有的值。</translation>
    </message>
    <message>
        <source>%1 needs a list of choices, and only such a field has one.</source>
        <translation>「%1」的選項清單不正確：只有選擇類欄位才有選項，且至少要有一個。</translation>
    </message>
    <message>
        <source>Caravan depends on the choices of %1: they can only be relabelled.</source>
        <translation>Caravan 的功能依賴「%1」的選項：只能重新命名這些選項。</translation>
    </message>
    <message>
        <source>Another kind of record is already numbered with this letter.</source>
        <translation>另一種紀錄的編號已使用此字母。</translation>
    </message>
    <message>
        <source>Only records with an owner can be numbered.</source>
        <translation>只有帶負責人的紀錄才能編號。</translation>
    </message>
    <message>
        <source>%1 needs a text field that names its records.</source>
        <translation>%1需要一個用作紀錄名稱的文字欄位。</translation>
    </message>
    <message>
        <source>%1 cannot be removed, because laptops may still hold unsent values of it. Hide it instead; its values are kept.</source>
        <translation>無法移除「%1」，因為有的電腦上可能還有未傳送的值。請改為隱藏，其值會保留。</translation>
    </message>
    <message>
        <source>%1 does not fit the fields that are there.</source>
        <translation>「%1」與現有欄位不相容。</translation>
    </message>
    <message>
        <source>Two choices of %1 have the same name.</source>
        <translation>「%1」有兩個選項同名。</translation>
    </message>
    <message>
        <source>%1 is hidden, so it cannot be shown or grouped by.</source>
        <translation>%1已隱藏，無法顯示或用於分組。</translation>
    </message>
    <message>
        <source>Records of %1 have no such tab to open on.</source>
        <translation>%1的紀錄沒有這個頁籤。</translation>
    </message>
    <message>
        <source>The company has 100 reports of its own, which is the limit.</source>
        <translation>公司自訂報表已達 100 個的上限。</translation>
    </message>
    <message>
        <source>Choose a field to group the report by.</source>
        <translation>請選擇報表的分組欄位。</translation>
    </message>
    <message>
        <source>Choose an amount of money that the report adds up.</source>
        <translation>請選擇報表要合計的金額欄位。</translation>
    </message>
    <message>
        <source>Choose a date that the period of the report is about.</source>
        <translation>請選擇報表期間所依據的日期欄位。</translation>
    </message>
    <message>
        <source>The record header shows at most 8 fields.</source>
        <translation>紀錄頁首最多顯示 8 個欄位。</translation>
    </message>
</context>
<context>
    <name>caravan::ui::SchemaPage</name>
    <message>
        <source>Fields and entities</source>
        <translation>欄位與物件</translation>
    </message>
    <message>
        <source>New entity</source>
        <translation>新增物件</translation>
    </message>
    <message>
        <source>New field</source>
        <translation>新增欄位</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>編輯</translation>
    </message>
    <message>
        <source>Move up</source>
        <translation>上移</translation>
    </message>
    <message>
        <source>Move down</source>
        <translation>下移</translation>
    </message>
    <message>
        <source>A change in the draft no longer applies: %1</source>
        <translation>草稿中的一項變更已不適用：%1</translation>
    </message>
    <message>
        <source>Show again</source>
        <translation>恢復顯示</translation>
    </message>
    <message>
        <source>Hide</source>
        <translation>隱藏</translation>
    </message>
    <message>
        <source>New section</source>
        <translation>新增區段</translation>
    </message>
    <message>
        <source>Relabel</source>
        <translation>重新命名</translation>
    </message>
    <message>
        <source>Move up (Alt+Up)</source>
        <translation>上移（Alt+↑）</translation>
    </message>
    <message>
        <source>Move down (Alt+Down)</source>
        <translation>下移（Alt+↓）</translation>
    </message>
    <message>
        <source>Taken out of the draft. %1</source>
        <translation>已從草稿中移除。%1</translation>
    </message>
    <message>
        <source>%1 stays in the draft: other changes there need it.</source>
        <translation>「%1」仍在草稿中：草稿裡的其他變更需要它。</translation>
    </message>
    <message>
        <source>%1 cannot be removed. A section without fields is not shown.</source>
        <translation>無法移除「%1」。沒有欄位的區段不會顯示。</translation>
    </message>
    <message>
        <source>%1 is hidden. It cannot be removed; its values are kept.</source>
        <translation>「%1」已隱藏。無法移除，其值會保留。</translation>
    </message>
    <message>
        <source>%1 cannot be removed, only hidden.</source>
        <translation>無法移除「%1」，只能隱藏。</translation>
    </message>
    <message>
        <source>Change type</source>
        <translation>變更類型</translation>
    </message>
    <message>
        <source>%1 comes with Caravan and stays in its section.</source>
        <translation>「%1」是系統內建欄位，不能移到其他區段。</translation>
    </message>
    <message>
        <source>Record page</source>
        <translation>紀錄頁</translation>
    </message>
    <message>
        <source>Reports</source>
        <translation>報表</translation>
    </message>
</context>
<context>
    <name>caravan::ui::SearchBox</name>
    <message>
        <source>Recent</source>
        <translation>最近變更</translation>
    </message>
    <message>
        <source>Type to search everything</source>
        <translation>輸入以搜尋全部</translation>
    </message>
    <message>
        <source>Nothing found</source>
        <translation>找不到</translation>
    </message>
    <message>
        <source>Search everything</source>
        <translation>搜尋全部</translation>
    </message>
    <message>
        <source>Pages and actions</source>
        <translation>頁面與動作</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>field: text</comment>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>This label belongs to nothing on this laptop</source>
        <translation>此標籤對應的紀錄不在本機</translation>
    </message>
</context>
<context>
    <name>caravan::ui::SelectionBar</name>
    <message>
        <source>Edit …</source>
        <translation>編輯…</translation>
    </message>
    <message>
        <source>Reassign …</source>
        <translation>移交…</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>複製</translation>
    </message>
    <message>
        <source>Export …</source>
        <translation>匯出…</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>刪除</translation>
    </message>
    <message>
        <source>Selected records</source>
        <translation>所選紀錄</translation>
    </message>
    <message>
        <source>Select nothing (Esc)</source>
        <translation>取消選取（Esc）</translation>
    </message>
    <message>
        <source>Select nothing</source>
        <translation>取消選取</translation>
    </message>
</context>
<context>
    <name>caravan::ui::ServiceTools</name>
    <message>
        <source>Covered today?</source>
        <translation>今天在保固內嗎？</translation>
    </message>
    <message>
        <source>QR labels for this list</source>
        <translation>目前清單的 QR 標籤</translation>
    </message>
    <message>
        <source>Print label</source>
        <translation>列印標籤</translation>
    </message>
    <message>
        <source>Carry out visit</source>
        <translation>執行工單</translation>
    </message>
    <message>
        <source>%1, until %2</source>
        <comment>contract, day</comment>
        <translation>%1，至 %2</translation>
    </message>
</context>
<context>
    <name>caravan::ui::SettingsPage</name>
    <message>
        <source>Settings</source>
        <translation>設定</translation>
    </message>
    <message>
        <source>Display</source>
        <translation>顯示</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>語言</translation>
    </message>
    <message>
        <source>Same as system</source>
        <translation>跟隨系統</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>淺色</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>深色</translation>
    </message>
    <message>
        <source>Appearance</source>
        <translation>外觀</translation>
    </message>
    <message>
        <source>Your account</source>
        <translation>您的帳號</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>姓名</translation>
    </message>
    <message>
        <source>Hub</source>
        <translation>中心伺服器</translation>
    </message>
    <message>
        <source>Sign in</source>
        <translation>登入</translation>
    </message>
    <message>
        <source>Sign out</source>
        <translation>登出</translation>
    </message>
    <message>
        <source>Nothing is sent or received.</source>
        <translation>目前不收發任何資料。</translation>
    </message>
    <message>
        <source>Signing out keeps everything on this laptop.</source>
        <translation>登出後，所有資料仍在本機。</translation>
    </message>
    <message>
        <source>About</source>
        <translation>關於</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>版本</translation>
    </message>
    <message>
        <source>Licence</source>
        <translation>授權條款</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>檔案</translation>
    </message>
    <message>
        <source>Storage limit</source>
        <translation>本機檔案上限</translation>
    </message>
    <message>
        <source>When space runs out, the files you have not opened for longest are removed here and stay on the hub. Files that you keep, or that the hub does not have yet, are never removed.</source>
        <translation>空間不足時，最久未開啟的檔案會先從本機移除，但仍保存在中心伺服器。您選擇保留的檔案以及中心伺服器尚未收到的檔案不會被移除。</translation>
    </message>
    <message>
        <source>Comfortable</source>
        <translation>寬鬆</translation>
    </message>
    <message>
        <source>Compact</source>
        <translation>緊湊</translation>
    </message>
    <message>
        <source>Density</source>
        <translation>顯示密度</translation>
    </message>
    <message>
        <source>Synchronisation</source>
        <translation>同步</translation>
    </message>
    <message>
        <source>Sync</source>
        <translation>同步方式</translation>
    </message>
    <message>
        <source>Desktop notifications</source>
        <translation>桌面通知</translation>
    </message>
    <message>
        <source>Remind me of what starts or falls due, and of refused changes</source>
        <translation>提醒我即將開始或到期的事項，以及被拒絕的修改</translation>
    </message>
    <message>
        <source>Show names in notifications (others may see the screen)</source>
        <translation>在通知中顯示姓名與紀錄名稱（他人可能看到螢幕）</translation>
    </message>
    <message>
        <source>Quiet hours</source>
        <translation>勿擾時段</translation>
    </message>
    <message>
        <source>Quiet from</source>
        <translation>勿擾開始</translation>
    </message>
    <message>
        <source>Quiet until</source>
        <translation>勿擾結束</translation>
    </message>
    <message>
        <source>Lock</source>
        <translation>鎖定</translation>
    </message>
    <message>
        <source>Only manually</source>
        <translation>僅手動</translation>
    </message>
    <message numerus="yes">
        <source>After %Ln minute(s) without typing</source>
        <translation>
            <numerusform>閒置 %Ln 分鐘後</numerusform>
        </translation>
    </message>
    <message>
        <source>Lock the window</source>
        <translation>鎖定視窗</translation>
    </message>
    <message>
        <source>Your password unlocks it, even without a network. Ctrl+Alt+L locks at once; so do the screen lock and sleep. Locking does not encrypt the data on the disk.</source>
        <translation>用您的密碼即可解除鎖定，無需網路。按 Ctrl+Alt+L 立即鎖定；螢幕鎖定與睡眠時也會鎖定。鎖定不會加密磁碟上的資料。</translation>
    </message>
    <message>
        <source>Sign in once more. After that, your password can unlock the window.</source>
        <translation>請重新登入一次，之後即可用密碼解除視窗鎖定。</translation>
    </message>
    <message>
        <source>Maps</source>
        <translation>地圖</translation>
    </message>
    <message>
        <source>The desktop&apos;s own program</source>
        <translation>桌面內建的程式</translation>
    </message>
    <message>
        <source>Show addresses in</source>
        <translation>地址顯示於</translation>
    </message>
    <message>
        <source>The address is sent to that service only when you ask for a map.</source>
        <translation>只有在您要求檢視地圖時，地址才會傳送給該服務。</translation>
    </message>
    <message>
        <source>Company data</source>
        <translation>公司資料</translation>
    </message>
    <message>
        <source>Shared by everyone: prices, limits, pipelines, exchange rates, targets.</source>
        <translation>全公司共用的資料：價格、權限、管線、匯率、目標。</translation>
    </message>
    <message>
        <source>Calls</source>
        <translation>撥打電話</translation>
    </message>
    <message>
        <source>The desktop&apos;s program for calls</source>
        <translation>桌面的撥號程式</translation>
    </message>
    <message>
        <source>An internet phone (SIP)</source>
        <translation>網路電話（SIP）</translation>
    </message>
    <message>
        <source>An older calling program (callto)</source>
        <translation>舊式撥號程式（callto）</translation>
    </message>
    <message>
        <source>Nothing, just copy the number</source>
        <translation>不撥打，只複製號碼</translation>
    </message>
    <message>
        <source>A phone number opens</source>
        <translation>按電話號碼時開啟</translation>
    </message>
    <message>
        <source>Change password …</source>
        <translation>變更密碼…</translation>
    </message>
    <message>
        <source>Your password was changed</source>
        <translation>密碼已變更</translation>
    </message>
    <message>
        <source>Add fields and entities of your own.</source>
        <translation>新增自訂欄位和物件。</translation>
    </message>
    <message>
        <source>Fields and entities</source>
        <translation>欄位與物件</translation>
    </message>
    <message>
        <source>Signed out. Everything stays on this laptop.</source>
        <translation>已登出，所有資料仍在本機。</translation>
    </message>
    <message>
        <source>Add a person …</source>
        <translation>新增人員…</translation>
    </message>
    <message>
        <source>All company data</source>
        <translation>全部公司資料</translation>
    </message>
</context>
<context>
    <name>caravan::ui::ShortcutSheet</name>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>鍵盤快速鍵</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>關閉</translation>
    </message>
    <message>
        <source>Everywhere</source>
        <translation>通用</translation>
    </message>
    <message>
        <source>Find a shortcut</source>
        <translation>尋找快速鍵</translation>
    </message>
</context>
<context>
    <name>caravan::ui::SideWindow</name>
    <message>
        <source>Taken over from the trial copy</source>
        <translation>已從試算副本採用變更</translation>
    </message>
    <message>
        <source>Close the trial copy?</source>
        <translation>關閉試算副本？</translation>
    </message>
    <message numerus="yes">
        <source>%Ln changed record(s) have not been taken over. Closing discards them.</source>
        <translation>
            <numerusform>%Ln 筆已變更的紀錄尚未採用，關閉將捨棄這些變更。</numerusform>
        </translation>
    </message>
    <message>
        <source>Keep it open</source>
        <translation>保持開啟</translation>
    </message>
    <message>
        <source>Close and lose them</source>
        <translation>關閉並捨棄變更</translation>
    </message>
</context>
<context>
    <name>caravan::ui::SideWindows</name>
    <message>
        <source>Copying your data …</source>
        <translation>正在複製資料…</translation>
    </message>
    <message>
        <source>Nothing is known of earlier days yet: changes are kept from the first sync on.</source>
        <translation>尚無先前的變更紀錄：從首次同步起才會保留變更。</translation>
    </message>
</context>
<context>
    <name>caravan::ui::Sidebar</name>
    <message>
        <source>Settings</source>
        <translation>設定</translation>
    </message>
    <message>
        <source>Navigation</source>
        <translation>導覽</translation>
    </message>
    <message>
        <source>What changed</source>
        <translation>最新變更</translation>
    </message>
    <message>
        <source>News and settings</source>
        <translation>變更與設定</translation>
    </message>
    <message>
        <source>Workspace: %1</source>
        <translation>工作區：%1</translation>
    </message>
    <message>
        <source>Go online</source>
        <translation>恢復連線</translation>
    </message>
    <message>
        <source>Is everything safe?</source>
        <translation>資料都安全嗎？</translation>
    </message>
    <message>
        <source>What the keys do here</source>
        <translation>此處可用的快速鍵</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>what it does, its key</comment>
        <translation>%1（%2）</translation>
    </message>
</context>
<context>
    <name>caravan::ui::SidebarContent</name>
    <message>
        <source>Unpin</source>
        <translation>取消釘選</translation>
    </message>
    <message>
        <source>Pin to the top</source>
        <translation>釘選到頂端</translation>
    </message>
    <message>
        <source>Move up</source>
        <translation>上移</translation>
    </message>
    <message>
        <source>Move down</source>
        <translation>下移</translation>
    </message>
</context>
<context>
    <name>caravan::ui::SignInPage</name>
    <message>
        <source>Show the password</source>
        <translation>顯示密碼</translation>
    </message>
    <message>
        <source>Sign in to your hub</source>
        <translation>登入中心伺服器</translation>
    </message>
    <message>
        <source>Email address</source>
        <translation>電子郵件地址</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>密碼</translation>
    </message>
    <message>
        <source>After that everything works without a network. Your data stays on this laptop.</source>
        <translation>登入後無需網路即可使用全部功能，資料儲存在本機。</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>語言</translation>
    </message>
    <message>
        <source>Back to my data</source>
        <translation>返回我的資料</translation>
    </message>
    <message>
        <source>Fill in all three fields.</source>
        <translation>請填寫全部三項。</translation>
    </message>
    <message>
        <source>This is not the address of a hub.</source>
        <translation>這不是中心伺服器的位址。</translation>
    </message>
    <message>
        <source>Signing in…</source>
        <translation>正在登入…</translation>
    </message>
    <message>
        <source>Sign in</source>
        <translation>登入</translation>
    </message>
    <message>
        <source>No hub yet?</source>
        <translation>還沒有中心伺服器？</translation>
    </message>
    <message>
        <source>Hub address or invitation link</source>
        <translation>中心伺服器位址或邀請連結</translation>
    </message>
    <message>
        <source>Explore a made-up company with two years of data. It is kept separate and nothing is sent. What is your job?</source>
        <translation>先在一家有兩年業務紀錄的虛構公司裡看看。資料單獨存放，不會傳送。您從事哪項工作？</translation>
    </message>
    <message>
        <source>Sales</source>
        <translation>業務</translation>
    </message>
    <message>
        <source>Field service</source>
        <translation>現場服務</translation>
    </message>
    <message>
        <source>Management</source>
        <translation>管理</translation>
    </message>
    <message>
        <source>Try the demo company: %1</source>
        <comment>job</comment>
        <translation>試用示範公司：%1</translation>
    </message>
    <message>
        <source>From the link. You are about to sign in at %1. Continue only if this is your company&apos;s hub.</source>
        <comment>host</comment>
        <translation>來自連結。您將登入 %1，請確認這是貴公司的中心伺服器後再繼續。</translation>
    </message>
</context>
<context>
    <name>caravan::ui::SignStep</name>
    <message>
        <source>Signed by</source>
        <translation>簽名人</translation>
    </message>
    <message>
        <source>Sign</source>
        <translation>簽名</translation>
    </message>
    <message>
        <source>Language of the report</source>
        <translation>報告語言</translation>
    </message>
    <message>
        <source>Report</source>
        <translation>報告</translation>
    </message>
    <message>
        <source>Signature</source>
        <translation>簽名</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>清除</translation>
    </message>
    <message>
        <source>Signature of the customer</source>
        <translation>客戶簽名</translation>
    </message>
    <message>
        <source>After signing, the report can no longer be changed. Corrections are added as an addendum.</source>
        <translation>簽名後報告不能再修改，更正以補充說明形式新增。</translation>
    </message>
    <message>
        <source>Save as PDF</source>
        <translation>另存為 PDF</translation>
    </message>
    <message>
        <source>Send by email</source>
        <translation>以郵件寄送</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>新增</translation>
    </message>
    <message>
        <source>Correction or addition</source>
        <translation>更正或補充</translation>
    </message>
    <message>
        <source>Addenda</source>
        <translation>補充說明</translation>
    </message>
    <message>
        <source>This field is required.</source>
        <translation>此欄位必填。</translation>
    </message>
    <message>
        <source>The customer signs on the line above.</source>
        <translation>請客戶在上方線上簽名。</translation>
    </message>
    <message>
        <source>Not answered yet: %1</source>
        <translation>尚未回答：%1</translation>
    </message>
    <message>
        <source>Signed</source>
        <translation>已簽名</translation>
    </message>
    <message>
        <source>Signed, and the report is attached to the visit</source>
        <translation>已簽名，報告已附到工單</translation>
    </message>
    <message>
        <source>PDF (*.pdf)</source>
        <translation>PDF (*.pdf)</translation>
    </message>
    <message>
        <source>Saved %1</source>
        <translation>已儲存 %1</translation>
    </message>
    <message>
        <source>The report was passed to your email program</source>
        <translation>報告已交給您的郵件程式</translation>
    </message>
    <message>
        <source>The report is in %1: attach it to the email</source>
        <translation>報告位於 %1，請將其附加到郵件</translation>
    </message>
    <message>
        <source>Addendum</source>
        <translation>補充說明</translation>
    </message>
    <message>
        <source>By this laptop&apos;s clock the arrival is in the future. Check the clock: otherwise the report will say that work ended when it began.</source>
        <translation>依本機時鐘，抵達時間尚未到來。請檢查時鐘：報告將記為開始即結束。</translation>
    </message>
    <message>
        <source>By this laptop&apos;s clock the work has lasted more than 16 hours. Check the clock and the time of arrival before the customer signs.</source>
        <translation>依本機時鐘，作業已超過 16 小時。請在客戶簽名前檢查時鐘與抵達時間。</translation>
    </message>
    <message>
        <source>The report could not be written: %1</source>
        <translation>無法產生報告：%1</translation>
    </message>
    <message>
        <source>Not saved yet: %1. Correct or clear it, then sign.</source>
        <translation>尚未儲存：%1。請更正或清空後再簽名。</translation>
    </message>
</context>
<context>
    <name>caravan::ui::StageDialog</name>
    <message>
        <source>It cannot move to “%1” from here.</source>
        <translation>無法從目前階段移至「%1」。</translation>
    </message>
    <message>
        <source>%1 moved to “%2”</source>
        <translation>%1 已移至「%2」</translation>
    </message>
    <message numerus="yes">
        <source>%n deal(s) moved</source>
        <translation>
            <numerusform>已移動 %n 筆商機</numerusform>
        </translation>
    </message>
    <message>
        <source>, closed on %1</source>
        <comment>date</comment>
        <translation>，結案日期 %1</translation>
    </message>
</context>
<context>
    <name>caravan::ui::StageLine</name>
    <message>
        <source>%1: not possible at this stage</source>
        <translation>%1：目前階段不可行</translation>
    </message>
    <message>
        <source>Other states</source>
        <translation>其他狀態</translation>
    </message>
</context>
<context>
    <name>caravan::ui::StartPage</name>
    <message>
        <source>Home</source>
        <translation>首頁</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>今天</translation>
    </message>
    <message>
        <source>To do</source>
        <translation>待辦事項</translation>
    </message>
    <message>
        <source>Which figures</source>
        <translation>顯示哪些數據</translation>
    </message>
    <message>
        <source>Nothing to show yet</source>
        <translation>尚無資料</translation>
    </message>
    <message>
        <source>Overdue</source>
        <translation>逾期</translation>
    </message>
    <message>
        <source>Next 7 days</source>
        <translation>未來 7 天</translation>
    </message>
    <message>
        <source>Remove from Home</source>
        <translation>從首頁移除</translation>
    </message>
    <message>
        <source>Remove from Home: Del, or the context menu</source>
        <translation>從首頁移除：Del 鍵或右鍵選單</translation>
    </message>
</context>
<context>
    <name>caravan::ui::StateMove</name>
    <message>
        <source>It cannot move to “%1” from here.</source>
        <translation>目前不能轉到「%1」。</translation>
    </message>
    <message>
        <source>“%1” first needs: %2</source>
        <translation>轉到「%1」前請先填寫：%2</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>field: new value</comment>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>, closed on %1</source>
        <comment>date</comment>
        <translation>，結案日期 %1</translation>
    </message>
</context>
<context>
    <name>caravan::ui::StatusBanner</name>
    <message>
        <source>Read-only</source>
        <translation>唯讀</translation>
    </message>
    <message>
        <source>Nothing is sent</source>
        <translation>不會傳送任何資料</translation>
    </message>
    <message>
        <source>These data were written by a newer version of Caravan, so they can be read but not changed. Install that version.</source>
        <translation>這些資料由較新版本的 Caravan 寫入，只能檢視，無法修改。請安裝新版本。</translation>
    </message>
    <message>
        <source>The folder of this profile cannot be written to, so everything can be read but nothing changed or sent.</source>
        <translation>此設定檔資料夾無法寫入：所有內容皆可檢視，但無法修改或傳送。</translation>
    </message>
    <message>
        <source>This company is made up. Try whatever you like: nothing is sent.</source>
        <translation>這是一家虛構的公司，可任意試用，不會傳送任何資料。</translation>
    </message>
    <message>
        <source>Sign in to your hub</source>
        <translation>登入您的中心伺服器</translation>
    </message>
    <message numerus="yes">
        <source>The first copy is being made: %Ln record(s) so far. You can begin to work.</source>
        <translation>
            <numerusform>正在建立本機副本：已有 %Ln 筆紀錄，您可以開始工作。</numerusform>
        </translation>
    </message>
    <message>
        <source>The hub asks for your password again. Everything is kept until then.</source>
        <translation>中心伺服器需要您再次輸入密碼；在此之前所有內容都會保留。</translation>
    </message>
    <message>
        <source>Sign in</source>
        <translation>登入</translation>
    </message>
    <message>
        <source>The answer did not come from the hub. Does this network require signing in first? Open a browser to see.</source>
        <translation>回應的不是中心伺服器。此網路可能需要先登入，請開啟瀏覽器查看。</translation>
    </message>
    <message>
        <source>This program is too old for the hub. Install a newer version.</source>
        <translation>本程式版本過舊，中心伺服器已不支援。請安裝新版本。</translation>
    </message>
    <message>
        <source>This laptop is no longer allowed to sync. Ask your administrator.</source>
        <translation>本機已不允許再同步，請聯絡系統管理員。</translation>
    </message>
    <message>
        <source>First copy: %1 of about %2 records. What is here you can use already.</source>
        <translation>正在建立本機副本：已有 %1 筆紀錄，共約 %2 筆。已有的現在就可以使用。</translation>
    </message>
    <message numerus="yes">
        <source>About %Ln second(s) left.</source>
        <translation>
            <numerusform>約剩 %Ln 秒。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>About %Ln minute(s) left.</source>
        <translation>
            <numerusform>約剩 %Ln 分鐘。</numerusform>
        </translation>
    </message>
    <message>
        <source>You are working offline by choice. Nothing is sent or received.</source>
        <translation>您已選擇離線工作，不會收發任何內容。</translation>
    </message>
    <message>
        <source>Go online</source>
        <translation>恢復連線</translation>
    </message>
    <message>
        <source>A copy</source>
        <translation>副本</translation>
    </message>
</context>
<context>
    <name>caravan::ui::StockDialog</name>
    <message>
        <source>Receive parts</source>
        <translation>備品入庫</translation>
    </message>
    <message>
        <source>Move parts</source>
        <translation>調撥備品</translation>
    </message>
    <message>
        <source>Count parts</source>
        <translation>盤點備品</translation>
    </message>
    <message>
        <source>%1 in %2</source>
        <translation>%2 現有 %1</translation>
    </message>
    <message>
        <source>Counted</source>
        <translation>實盤數量</translation>
    </message>
    <message>
        <source>To</source>
        <translation>調往</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>儲存</translation>
    </message>
    <message>
        <source>The count differs. Give a reason.</source>
        <translation>與帳面不符，請說明原因。</translation>
    </message>
    <message>
        <source>More than in stock. Give a reason.</source>
        <translation>超過庫存數量，請說明原因。</translation>
    </message>
    <message>
        <source>Choose where they go.</source>
        <translation>請選擇調往位置。</translation>
    </message>
    <message>
        <source>They are already there.</source>
        <translation>備品已在該位置。</translation>
    </message>
    <message>
        <source>Enter 0 or more.</source>
        <translation>不能小於零。</translation>
    </message>
    <message>
        <source>Quantity must be above 0.</source>
        <translation>數量必須大於 0。</translation>
    </message>
</context>
<context>
    <name>caravan::ui::StockPage</name>
    <message>
        <source>Parts and tools</source>
        <translation>備品和工具</translation>
    </message>
    <message>
        <source>All locations</source>
        <translation>所有位置</translation>
    </message>
    <message>
        <source>%1 missing, %2 to spare in the warehouse</source>
        <translation>缺 %1，倉庫可調 %2</translation>
    </message>
    <message>
        <source>%1 missing</source>
        <translation>缺 %1</translation>
    </message>
    <message>
        <source>expired on %1</source>
        <translation>%1 起已過期</translation>
    </message>
    <message>
        <source>until %1</source>
        <translation>有效至 %1</translation>
    </message>
    <message>
        <source>Calibration due</source>
        <translation>校正到期</translation>
    </message>
    <message>
        <source>No calibration is due within 30 days</source>
        <translation>30 天內無校正到期</translation>
    </message>
    <message>
        <source>Shortages only</source>
        <translation>僅看缺件</translation>
    </message>
    <message>
        <source>Location</source>
        <translation>位置</translation>
    </message>
    <message>
        <source>Receive…</source>
        <translation>入庫…</translation>
    </message>
    <message>
        <source>Move…</source>
        <translation>調撥…</translation>
    </message>
    <message>
        <source>Count…</source>
        <translation>盤點…</translation>
    </message>
    <message>
        <source>Parts</source>
        <translation>備品</translation>
    </message>
    <message>
        <source>Tools whose calibration is due</source>
        <translation>校正到期的工具</translation>
    </message>
    <message>
        <source>Shortage</source>
        <translation>缺口</translation>
    </message>
</context>
<context>
    <name>caravan::ui::SyncAsk</name>
    <message>
        <source>This company is made up, so nothing is sent.</source>
        <translation>這是一家虛構的公司，不會傳送任何資料。</translation>
    </message>
    <message>
        <source>Sign in to your hub first.</source>
        <translation>請先登入您的中心伺服器。</translation>
    </message>
    <message>
        <source>You are working offline by choice. Go online to sync.</source>
        <translation>您已選擇離線工作。恢復連線後即可同步。</translation>
    </message>
    <message>
        <source>Sync is paused. The bar above the page says why.</source>
        <translation>同步已暫停，原因見頁面上方的提示列。</translation>
    </message>
    <message>
        <source>%1 %2.</source>
        <comment>why not synced, next try</comment>
        <translation>%1%2。</translation>
    </message>
</context>
<context>
    <name>caravan::ui::SyncCards</name>
    <message>
        <source>Removals held back</source>
        <translation>暫緩移除的紀錄</translation>
    </message>
    <message numerus="yes">
        <source>The hub wants %Ln record(s) removed from this laptop, for example because they moved to another team. That is unusually many, so nothing is removed until you agree.</source>
        <translation>
            <numerusform>中心伺服器要求從本機移除 %Ln 筆紀錄（例如已轉給其他團隊）。數量異常，未經您同意不會移除。</numerusform>
        </translation>
    </message>
    <message>
        <source>Ask the hub again</source>
        <translation>重新向中心伺服器確認</translation>
    </message>
    <message>
        <source>Remove them</source>
        <translation>同意移除</translation>
    </message>
    <message>
        <source>Files lost before they were sent</source>
        <translation>傳送前遺失的檔案</translation>
    </message>
    <message>
        <source>Its content changed on this disk. What is there now was kept in %1.</source>
        <translation>檔案內容在本機磁碟上已被改變，現有內容保存在 %1。</translation>
    </message>
    <message>
        <source>It is no longer on this disk. Attach it again where you have a copy.</source>
        <translation>檔案已不在本機磁碟上。如有副本，請重新附加。</translation>
    </message>
    <message>
        <source>The hub had lost data</source>
        <translation>中心伺服器曾遺失資料</translation>
    </message>
    <message numerus="yes">
        <source>The hub was restored to an earlier state. %Ln change(s) it had lost were sent again from this laptop.</source>
        <translation>
            <numerusform>中心伺服器曾還原到較早的狀態。其缺少的 %Ln 項變更已由本機重新傳送。</numerusform>
        </translation>
    </message>
    <message>
        <source>Settings or drafts could not be read</source>
        <translation>無法讀取設定或草稿</translation>
    </message>
    <message>
        <source>The file was damaged and is now in %1.</source>
        <translation>檔案已損毀，已移至 %1。</translation>
    </message>
    <message>
        <source>%1 It is not overwritten, so what you set now is not kept.</source>
        <translation>%1 為避免覆寫原檔案，本次的設定不會保存。</translation>
    </message>
    <message>
        <source>Export …</source>
        <translation>匯出…</translation>
    </message>
    <message>
        <source>Export these changes</source>
        <translation>匯出這些變更</translation>
    </message>
    <message>
        <source>Changes</source>
        <translation>變更</translation>
    </message>
    <message>
        <source>Comma-separated text (*.csv)</source>
        <translation>逗號分隔文字 (*.csv)</translation>
    </message>
    <message>
        <source>Exported to %1</source>
        <translation>已匯出到 %1</translation>
    </message>
    <message numerus="yes">
        <source>and %Ln more</source>
        <translation>
            <numerusform>另有 %Ln 項</numerusform>
        </translation>
    </message>
    <message>
        <source>Discard all</source>
        <translation>全部捨棄</translation>
    </message>
    <message numerus="yes">
        <source>%Ln change(s) made here will be lost. This cannot be undone.</source>
        <translation>
            <numerusform>此處的 %Ln 項變更將會遺失，且無法復原。</numerusform>
        </translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Waiting for the hub</source>
        <translation>等待傳送到中心伺服器</translation>
    </message>
    <message>
        <source>Everything you saved has reached the hub.</source>
        <translation>您儲存的內容都已送達中心伺服器。</translation>
    </message>
    <message>
        <source>Nothing is waiting to be sent.</source>
        <translation>沒有等待傳送的內容。</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>檔案</translation>
    </message>
    <message>
        <source>%2 of %1 uploaded</source>
        <comment>files: here, at the hub</comment>
        <translation>已上傳 %2 / %1</translation>
    </message>
    <message numerus="yes">
        <source>%Ln to be fetched</source>
        <translation>
            <numerusform>%Ln 個待下載</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 of %2 used on this laptop</source>
        <comment>size, size</comment>
        <translation>本機已使用 %1，上限 %2</translation>
    </message>
</context>
<context>
    <name>caravan::ui::SyncPage</name>
    <message>
        <source>Synchronisation</source>
        <translation>同步</translation>
    </message>
    <message>
        <source>Sync now</source>
        <translation>立即同步</translation>
    </message>
    <message>
        <source>Sign in</source>
        <translation>登入</translation>
    </message>
    <message>
        <source>How to sync</source>
        <translation>同步方式</translation>
    </message>
    <message>
        <source>Is everything safe?</source>
        <translation>資料都安全嗎？</translation>
    </message>
    <message>
        <source>Go online</source>
        <translation>恢復連線</translation>
    </message>
</context>
<context>
    <name>caravan::ui::TableColumns</name>
    <message>
        <source>Fit to window</source>
        <translation>符合視窗寬度</translation>
    </message>
    <message>
        <source>More fields</source>
        <translation>更多欄位</translation>
    </message>
</context>
<context>
    <name>caravan::ui::TakeOverDialog</name>
    <message>
        <source>Take over</source>
        <translation>採用</translation>
    </message>
    <message>
        <source>Take over from the trial copy</source>
        <translation>從試算副本採用變更</translation>
    </message>
    <message>
        <source>Nothing was changed in the copy.</source>
        <translation>副本中沒有任何變更。</translation>
    </message>
    <message>
        <source>What is ticked is done in your own data, as one step that can be undone.</source>
        <translation>勾選的變更將寫入您的資料，可一次復原。</translation>
    </message>
    <message numerus="yes">
        <source>%Ln more</source>
        <translation>
            <numerusform>另外 %Ln 項</numerusform>
        </translation>
    </message>
    <message>
        <source>new</source>
        <translation>新增</translation>
    </message>
    <message>
        <source>deleted</source>
        <translation>已刪除</translation>
    </message>
    <message>
        <source>%1 (changed in your own data since)</source>
        <comment>record and fields</comment>
        <translation>%1（您的資料此後已有變更）</translation>
    </message>
    <message numerus="yes">
        <source>Took over %Ln record(s) from a trial copy</source>
        <translation>
            <numerusform>從試算副本採用 %Ln 筆紀錄</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>caravan::ui::TimeStrip</name>
    <message>
        <source>As of now</source>
        <translation>目前</translation>
    </message>
    <message>
        <source>As of %1, end of day</source>
        <translation>截至 %1（當日結束時）</translation>
    </message>
    <message>
        <source>Move the slider to look back. Nothing can be changed here.</source>
        <translation>移動滑桿可檢視過去。此處無法變更任何內容。</translation>
    </message>
    <message numerus="yes">
        <source>%Ln record(s) have changed since and are marked.</source>
        <translation>
            <numerusform>此後有 %Ln 筆紀錄已變更，並已標示。</numerusform>
        </translation>
    </message>
    <message>
        <source>Day</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>A day earlier</source>
        <translation>前一天</translation>
    </message>
    <message>
        <source>A day later</source>
        <translation>後一天</translation>
    </message>
</context>
<context>
    <name>caravan::ui::TimelineChips</name>
    <message>
        <source>Stages</source>
        <translation>階段</translation>
    </message>
    <message>
        <source>Changes</source>
        <translation>修改</translation>
    </message>
    <message>
        <source>Conflicts</source>
        <translation>衝突</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>kind of entry, how many</comment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>Show in the timeline: %1</source>
        <translation>在時間軸中顯示：%1</translation>
    </message>
</context>
<context>
    <name>caravan::ui::TimelineModel</name>
    <message>
        <source>%1: %2</source>
        <comment>field: new value</comment>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>%1: %2 removed</source>
        <comment>field: old value</comment>
        <translation>%1：清除了 %2</translation>
    </message>
    <message>
        <source>%1: %2 → %3</source>
        <comment>field: old value, new value</comment>
        <translation>%1：%2 → %3</translation>
    </message>
    <message>
        <source>Created</source>
        <translation>已建立</translation>
    </message>
    <message>
        <source>Resolved: %1</source>
        <translation>已解決：%1</translation>
    </message>
    <message numerus="yes">
        <source>%Ln field(s) changed</source>
        <translation>
            <numerusform>變更了 %Ln 個欄位</numerusform>
        </translation>
    </message>
    <message>
        <source>Not at the hub yet</source>
        <translation>尚未到達中心伺服器</translation>
    </message>
    <message>
        <source>%1 · not at the hub yet</source>
        <translation>%1 · 尚未到達中心伺服器</translation>
    </message>
    <message numerus="yes">
        <source>Show %Ln more</source>
        <translation>
            <numerusform>再顯示 %Ln 筆</numerusform>
        </translation>
    </message>
    <message>
        <source>Planned</source>
        <translation>計畫中</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>今天</translation>
    </message>
    <message>
        <source>Earlier</source>
        <translation>更早</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <comment>person, time</comment>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>overdue since %1</source>
        <translation>已逾期（%1）</translation>
    </message>
</context>
<context>
    <name>caravan::ui::Toast</name>
    <message>
        <source>Close message</source>
        <translation>關閉訊息</translation>
    </message>
</context>
<context>
    <name>caravan::ui::TopBar</name>
    <message>
        <source>Back</source>
        <translation>上一頁</translation>
    </message>
    <message>
        <source>Back (Alt+Left)</source>
        <translation>上一頁 (Alt+←)</translation>
    </message>
    <message>
        <source>Forward</source>
        <translation>下一頁</translation>
    </message>
    <message>
        <source>Forward (Alt+Right)</source>
        <translation>下一頁 (Alt+→)</translation>
    </message>
    <message>
        <source>New record of any kind</source>
        <translation>新增任意類型的紀錄</translation>
    </message>
    <message>
        <source>New record of any kind (Ctrl+Shift+N)</source>
        <translation>新增任意類型的紀錄 (Ctrl+Shift+N)</translation>
    </message>
</context>
<context>
    <name>caravan::ui::TrialStrip</name>
    <message>
        <source>What if?</source>
        <translation>假設分析</translation>
    </message>
    <message>
        <source>A copy to try things in. Nothing of it is sent, and closing it loses it.</source>
        <translation>用於試算的副本，不會傳送任何內容，關閉後即遺失。</translation>
    </message>
    <message>
        <source>Take over …</source>
        <translation>採用變更…</translation>
    </message>
</context>
<context>
    <name>caravan::ui::ValuesDialog</name>
    <message>
        <source>This field is required.</source>
        <translation>此欄位必填。</translation>
    </message>
    <message>
        <source>Move to “%1”</source>
        <comment>state</comment>
        <translation>移至「%1」</translation>
    </message>
    <message>
        <source>Worth remembering for next time:</source>
        <translation>供下次參考：</translation>
    </message>
    <message>
        <source>“%1” first needs this:</source>
        <translation>進入「%1」前需填寫：</translation>
    </message>
    <message>
        <source>Move</source>
        <translation>移動</translation>
    </message>
</context>
<context>
    <name>caravan::ui::VanStock</name>
    <message>
        <source>In the van</source>
        <translation>車上備品</translation>
    </message>
    <message numerus="yes">
        <source>Show %Ln more</source>
        <translation>
            <numerusform>再顯示 %Ln 項</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 needed</source>
        <comment>how many</comment>
        <translation>需要 %1</translation>
    </message>
    <message>
        <source>%1 there</source>
        <comment>how many</comment>
        <translation>現有 %1</translation>
    </message>
    <message>
        <source>Fewer: %1</source>
        <comment>part</comment>
        <translation>減少：%1</translation>
    </message>
    <message>
        <source>More: %1</source>
        <comment>part</comment>
        <translation>增加：%1</translation>
    </message>
    <message>
        <source>Use</source>
        <translation>使用</translation>
    </message>
    <message>
        <source>Use: %1</source>
        <comment>part</comment>
        <translation>使用：%1</translation>
    </message>
</context>
<context>
    <name>caravan::ui::ViewTabs</name>
    <message>
        <source>All</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>Views</source>
        <translation>檢視</translation>
    </message>
</context>
<context>
    <name>caravan::ui::VisitPanel</name>
    <message>
        <source>Report</source>
        <translation>報告</translation>
    </message>
</context>
<context>
    <name>caravan::ui::VisitPlayer</name>
    <message>
        <source>Covered today?</source>
        <translation>今天是否在保固內？</translation>
    </message>
    <message>
        <source>Steps of the visit</source>
        <translation>工單步驟</translation>
    </message>
    <message>
        <source>Open full record</source>
        <translation>開啟完整紀錄</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>上一步</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>下一步</translation>
    </message>
    <message>
        <source>Ctrl+Enter</source>
        <translation>Ctrl+Enter</translation>
    </message>
    <message>
        <source>The visit was signed in the meantime. What you had typed is ready to be added as an addendum.</source>
        <translation>該工單已在此期間簽名。您輸入的內容已備妥，可作為補充說明加入。</translation>
    </message>
</context>
<context>
    <name>caravan::ui::VisitTool</name>
    <message>
        <source>Plan a visit</source>
        <translation>安排工單</translation>
    </message>
    <message>
        <source>Plan a visit (Ctrl+Shift+V)</source>
        <translation>安排工單 (Ctrl+Shift+V)</translation>
    </message>
</context>
<context>
    <name>caravan::ui::WindowActions</name>
    <message>
        <source>Search everything</source>
        <translation>搜尋全部</translation>
    </message>
    <message>
        <source>Filter this list</source>
        <translation>篩選此清單</translation>
    </message>
    <message>
        <source>New record here</source>
        <translation>在此新增紀錄</translation>
    </message>
    <message>
        <source>New record of any kind</source>
        <translation>新增任意類型的紀錄</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>儲存</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>編輯</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>刪除</translation>
    </message>
    <message>
        <source>Log a call</source>
        <translation>記錄通話</translation>
    </message>
    <message>
        <source>Plan a visit</source>
        <translation>安排工單</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>復原</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>重做</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>上一頁</translation>
    </message>
    <message>
        <source>Forward</source>
        <translation>下一頁</translation>
    </message>
    <message>
        <source>Sync now</source>
        <translation>立即同步</translation>
    </message>
    <message>
        <source>Next pane</source>
        <translation>下一個窗格</translation>
    </message>
    <message>
        <source>Toggle sidebar</source>
        <translation>收合或展開側欄</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>設定</translation>
    </message>
    <message>
        <source>What changed</source>
        <translation>最新變更</translation>
    </message>
    <message>
        <source>Lock</source>
        <translation>鎖定</translation>
    </message>
    <message>
        <source>Open in a new window</source>
        <translation>在新視窗中開啟</translation>
    </message>
    <message>
        <source>Previous record</source>
        <translation>上一筆紀錄</translation>
    </message>
    <message>
        <source>Next record</source>
        <translation>下一筆紀錄</translation>
    </message>
    <message>
        <source>Change password</source>
        <translation>變更密碼</translation>
    </message>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>鍵盤快速鍵</translation>
    </message>
    <message>
        <source>Write a note</source>
        <translation>寫備註</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>結束</translation>
    </message>
    <message>
        <source>Look back in time</source>
        <translation>檢視過去</translation>
    </message>
    <message>
        <source>What if: try things in a copy</source>
        <translation>假設分析：在副本中試算</translation>
    </message>
</context>
<context>
    <name>caravan::ui::WorkFilter</name>
    <message>
        <source>All</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>Mine</source>
        <translation>我的</translation>
    </message>
    <message>
        <source>Whose records</source>
        <translation>誰的紀錄</translation>
    </message>
    <message>
        <source>All time</source>
        <translation>全部時間</translation>
    </message>
    <message>
        <source>Closed: %1</source>
        <translation>結案：%1</translation>
    </message>
    <message>
        <source>Period</source>
        <translation>期間</translation>
    </message>
</context>
<context>
    <name>caravan::ui::WorkList</name>
    <message>
        <source>Nothing left to do today.</source>
        <translation>今天沒有待辦事項。</translation>
    </message>
    <message>
        <source>Without a subject</source>
        <translation>無主旨</translation>
    </message>
    <message>
        <source>Done: %1</source>
        <translation>完成：%1</translation>
    </message>
    <message>
        <source>Mark as done</source>
        <translation>標記為完成</translation>
    </message>
    <message>
        <source>Call %1</source>
        <translation>撥打 %1</translation>
    </message>
    <message numerus="yes">
        <source>%Ln day(s) late</source>
        <translation>
            <numerusform>逾期 %Ln 天</numerusform>
        </translation>
    </message>
    <message>
        <source>Today</source>
        <translation>今天</translation>
    </message>
    <message numerus="yes">
        <source>%Ln more</source>
        <translation>
            <numerusform>還有 %Ln 項</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>caravan::ui::WorkStep</name>
    <message>
        <source>Operating hours now</source>
        <translation>目前運轉時數</translation>
    </message>
    <message>
        <source>Reason for the unusual reading</source>
        <translation>讀數異常原因</translation>
    </message>
    <message>
        <source>Work</source>
        <translation>處理</translation>
    </message>
    <message>
        <source>last: %1</source>
        <translation>上次：%1</translation>
    </message>
    <message>
        <source>Service report</source>
        <translation>服務報告</translation>
    </message>
    <message>
        <source>Enter a number.</source>
        <translation>請輸入數字。</translation>
    </message>
    <message>
        <source>This does not match the last reading. Give a reason, or correct it.</source>
        <translation>與上次讀數不符。請說明原因或更正。</translation>
    </message>
    <message>
        <source>Reading saved</source>
        <translation>已記錄讀數</translation>
    </message>
    <message>
        <source>Task for sales…</source>
        <translation>給業務的任務…</translation>
    </message>
    <message>
        <source>New lead…</source>
        <translation>新增潛在客戶…</translation>
    </message>
    <message>
        <source>Recommend to sales:</source>
        <translation>向業務推薦：</translation>
    </message>
    <message>
        <source>Saved</source>
        <translation>已儲存</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>field: text</comment>
        <translation>%1：%2</translation>
    </message>
</context>
<context>
    <name>main</name>
    <message>
        <source>Sales-force automation that works without a network.</source>
        <translation>無需網路的銷售自動化用戶端。</translation>
    </message>
    <message>
        <source>Folder of the data on this laptop.</source>
        <translation>本機資料資料夾。</translation>
    </message>
    <message>
        <source>Interface language: en, zh_CN or zh_TW.</source>
        <translation>介面語言：en、zh_CN 或 zh_TW。</translation>
    </message>
    <message>
        <source>Appearance: system, light or dark.</source>
        <translation>外觀：system、light 或 dark。</translation>
    </message>
    <message>
        <source>Save a picture of every page to DIR and exit.</source>
        <translation>將每個頁面的圖片寫入 DIR 後結束。</translation>
    </message>
    <message>
        <source>Show a made-up company; nothing is sent.</source>
        <translation>顯示一家虛構的公司，不會傳送任何資料。</translation>
    </message>
    <message>
        <source>In the demo company: rep, engineer, manager or administrator.</source>
        <translation>示範公司中的角色：rep、engineer、manager 或 administrator。</translation>
    </message>
</context>
</TS>
