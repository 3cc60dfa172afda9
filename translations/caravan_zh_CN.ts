<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>AssetLabels</name>
    <message>
        <source>Save QR labels</source>
        <translation>保存二维码标签</translation>
    </message>
    <message>
        <source>PDF (*.pdf)</source>
        <translation>PDF (*.pdf)</translation>
    </message>
    <message>
        <source>Labels saved to %1</source>
        <translation>标签已保存到 %1</translation>
    </message>
    <message>
        <source>Too many labels. Filter the list first.</source>
        <translation>标签太多，请先筛选列表。</translation>
    </message>
</context>
<context>
    <name>BarView</name>
    <message>
        <source>%1, in %2</source>
        <comment>what, in thousands</comment>
        <translation>%1，单位：%2</translation>
    </message>
</context>
<context>
    <name>Calls</name>
    <message>
        <source>%1 was copied</source>
        <comment>phone number</comment>
        <translation>已复制 %1</translation>
    </message>
    <message>
        <source>There is no calling program on this laptop; %1 was copied</source>
        <comment>phone number</comment>
        <translation>本机没有拨号程序，已复制 %1</translation>
    </message>
</context>
<context>
    <name>ClockText</name>
    <message>
        <source>%1 min</source>
        <comment>a span</comment>
        <translation>%1 分钟</translation>
    </message>
    <message>
        <source>%1 h</source>
        <comment>a span</comment>
        <translation>%1 小时</translation>
    </message>
    <message>
        <source>%1 d</source>
        <comment>a span in days</comment>
        <translation>%1 天</translation>
    </message>
    <message>
        <source>%1, kept</source>
        <comment>a time</comment>
        <translation>%1，已达成</translation>
    </message>
    <message>
        <source>%1, missed</source>
        <comment>a time</comment>
        <translation>%1，未达成</translation>
    </message>
    <message>
        <source>%1, late by %2</source>
        <comment>a time, a span</comment>
        <translation>%1，已超时 %2</translation>
    </message>
    <message>
        <source>%1, %2 left</source>
        <comment>a time, a span</comment>
        <translation>%1，剩余 %2</translation>
    </message>
    <message>
        <source>%1 h %2 min</source>
        <comment>a span</comment>
        <translation>%1 小时 %2 分钟</translation>
    </message>
</context>
<context>
    <name>ConflictText</name>
    <message>
        <source>%1 was changed twice</source>
        <translation>“%1”被修改了两次</translation>
    </message>
    <message>
        <source>In use: %1</source>
        <translation>当前使用：%1</translation>
    </message>
    <message>
        <source>Not used: %1</source>
        <translation>未采用：%1</translation>
    </message>
    <message>
        <source>empty</source>
        <translation>空</translation>
    </message>
    <message>
        <source>Restore the record</source>
        <translation>恢复此记录</translation>
    </message>
    <message>
        <source>Got it</source>
        <translation>知道了</translation>
    </message>
    <message>
        <source>It was not deleted, because other records still refer to it: %1.</source>
        <translation>未删除，因为仍被其他记录引用：%1。</translation>
    </message>
    <message>
        <source>It was not deleted, because somebody changed it in the meantime.</source>
        <translation>未删除，因为期间有人修改过。</translation>
    </message>
    <message>
        <source>Somebody deleted it before this change arrived. The change is kept.</source>
        <translation>在此更改送达之前已有人删除该记录；此更改已保留。</translation>
    </message>
    <message>
        <source>The hub does not know this record. The change is kept.</source>
        <translation>中心服务器不认识此记录；此更改已保留。</translation>
    </message>
    <message>
        <source>Not deleted</source>
        <translation>未删除</translation>
    </message>
    <message>
        <source>Before: %1</source>
        <translation>之前：%1</translation>
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
        <translation>规则：%1</translation>
    </message>
    <message>
        <source>it had been reassigned in the meantime</source>
        <translation>其间已转给他人</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>what happened, person</comment>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>The record had been reassigned. What was written in it since then was added:
%1</source>
        <translation>此记录已转给他人。其间写入的内容已补录：
%1</translation>
    </message>
    <message>
        <source>The record had been reassigned, and this arrived too late to be added. It is kept here:
%1</source>
        <translation>此记录已转给他人，以下内容到达过晚，未能补录，保留于此：
%1</translation>
    </message>
    <message>
        <source>both people changed the same words, so the text already at the hub was kept</source>
        <translation>双方改动了相同的文字，已保留中心服务器上已有的文本</translation>
    </message>
    <message>
        <source>the value already at the hub was kept until somebody chooses</source>
        <translation>在有人作出选择之前，保留中心服务器上已有的值</translation>
    </message>
    <message>
        <source>the value already at the hub was kept</source>
        <translation>保留中心服务器上已有的值</translation>
    </message>
    <message>
        <source>the value that arrived last was taken</source>
        <translation>采用最后到达的值</translation>
    </message>
    <message>
        <source>the larger value was kept</source>
        <translation>保留较大的值</translation>
    </message>
    <message>
        <source>the smaller value was kept</source>
        <translation>保留较小的值</translation>
    </message>
    <message>
        <source>the stage further along was kept</source>
        <translation>以推进到更后阶段的为准</translation>
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
        <translation>清空字段</translation>
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
        <translation>上次联系</translation>
    </message>
    <message>
        <source>None yet</source>
        <translation>尚未联系</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <comment>how long ago, kind of contact</comment>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>Next up</source>
        <translation>下次跟进</translation>
    </message>
    <message>
        <source>Nothing planned</source>
        <translation>暂无安排</translation>
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
            <numerusform>您有 %Ln 项任务逾期，最久已逾期 %1</numerusform>
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
            <numerusform>今天有 %Ln 个安排，第一个在 %1</numerusform>
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
        <translation>跟进中的商机</translation>
    </message>
    <message>
        <source>Won this year</source>
        <translation>本年赢单</translation>
    </message>
    <message>
        <source>None</source>
        <translation>无</translation>
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
        <translation>%1 小时</translation>
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
        <translation>负责 %1</translation>
    </message>
    <message>
        <source>%1 is not their region</source>
        <translation>%1 不在其服务区域</translation>
    </message>
    <message>
        <source>in %1 that day</source>
        <translation>当天在 %1</translation>
    </message>
    <message>
        <source>near, in %1</source>
        <translation>就近，在 %1</translation>
    </message>
    <message>
        <source>parts are in their van</source>
        <translation>车上有备件</translation>
    </message>
    <message>
        <source>not in their van: %1</source>
        <translation>车上缺：%1</translation>
    </message>
    <message>
        <source>%1 of work that day</source>
        <translation>当天工作 %1</translation>
    </message>
    <message>
        <source>in time</source>
        <translation>可按时到达</translation>
    </message>
    <message>
        <source>after the limit</source>
        <translation>超过期限</translation>
    </message>
    <message>
        <source>delays %1</source>
        <translation>需推迟 %1</translation>
    </message>
    <message>
        <source>At the same time as %1</source>
        <translation>与 %1 时间重叠</translation>
    </message>
    <message>
        <source>The engineer is not trained on %1</source>
        <translation>该工程师不熟悉 %1</translation>
    </message>
    <message>
        <source>Not in the van: %1</source>
        <translation>车上缺：%1</translation>
    </message>
    <message>
        <source>Starts after the limit</source>
        <translation>开始时间超过期限</translation>
    </message>
    <message>
        <source>by %1</source>
        <translation>%1 前</translation>
    </message>
    <message numerus="yes">
        <source>%Ln visit(s), %1</source>
        <translation>
            <numerusform>%Ln 个工单，%1</numerusform>
        </translation>
    </message>
    <message>
        <source>No visits on this day</source>
        <translation>当天没有工单</translation>
    </message>
    <message>
        <source>%1 of %2 visits accepted and on the engineer&apos;s laptop</source>
        <translation>%2 个工单中 %1 个已接受，已在工程师电脑上</translation>
    </message>
    <message>
        <source>Calibration expired: %1</source>
        <translation>校准已过期：%1</translation>
    </message>
    <message>
        <source>Parts and tools are available</source>
        <translation>备件和工具齐全</translation>
    </message>
    <message>
        <source>Too little time to travel from %1</source>
        <translation>从 %1 过来的路上时间不够</translation>
    </message>
    <message numerus="yes">
        <source>%Ln visit(s) on this laptop</source>
        <translation>
            <numerusform>%Ln 个工单已在本机</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>All %Ln document(s) here</source>
        <translation>
            <numerusform>%Ln 份文档齐备</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 of %2 documents here</source>
        <translation>文档 %1/%2 份在本机</translation>
    </message>
    <message numerus="yes">
        <source>%Ln document(s) not at the hub yet, so not on the engineer&apos;s laptop</source>
        <translation>
            <numerusform>%Ln 份文档尚未到中心服务器，因此工程师电脑上也没有</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln document(s) at the hub; the engineer&apos;s laptop will fetch them</source>
        <translation>
            <numerusform>%Ln 份文档已在中心服务器，工程师电脑会自动获取</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 km in a straight line</source>
        <translation>直线距离 %1 公里</translation>
    </message>
    <message>
        <source>Ready</source>
        <comment>for the visits of a day</comment>
        <translation>已就绪</translation>
    </message>
    <message>
        <source>Not everything is here yet</source>
        <translation>尚未全部就绪</translation>
    </message>
    <message>
        <source>Not ready</source>
        <translation>未就绪</translation>
    </message>
</context>
<context>
    <name>ErrorText</name>
    <message>
        <source>This value cannot be stored.</source>
        <translation>无法保存此值。</translation>
    </message>
    <message>
        <source>Enter a whole number.</source>
        <translation>请输入整数。</translation>
    </message>
    <message>
        <source>Enter an amount such as 1200.00 and choose a currency.</source>
        <translation>请输入金额（如 1200.00）并选择币种。</translation>
    </message>
    <message>
        <source>Enter a date as year-month-day.</source>
        <translation>请按“年-月-日”输入日期。</translation>
    </message>
    <message>
        <source>Enter date and time.</source>
        <translation>请输入日期和时间。</translation>
    </message>
    <message>
        <source>Enter an email address such as name@example.com.</source>
        <translation>请输入邮箱地址，如 name@example.com。</translation>
    </message>
    <message>
        <source>Enter a phone number: digits, spaces, +, - and brackets.</source>
        <translation>请输入电话号码：数字、空格、+、- 和括号。</translation>
    </message>
    <message>
        <source>Enter a web address that begins with http:// or https://.</source>
        <translation>请输入以 http:// 或 https:// 开头的网址。</translation>
    </message>
    <message>
        <source>Choose one of the offered values.</source>
        <translation>请从列出的值中选择。</translation>
    </message>
    <message>
        <source>This is too large.</source>
        <translation>内容过大。</translation>
    </message>
    <message>
        <source>A required field is empty.</source>
        <translation>有必填字段为空。</translation>
    </message>
    <message>
        <source>%1 is required.</source>
        <translation>请填写%1。</translation>
    </message>
    <message>
        <source>%1 cannot be changed this way. Choose one of the possible next steps.</source>
        <translation>%1不能这样变更，请选择可行的下一步。</translation>
    </message>
    <message>
        <source>This record is no longer on this laptop.</source>
        <translation>此记录已不在本机上。</translation>
    </message>
    <message>
        <source>You cannot edit this record.</source>
        <translation>您无权修改此记录。</translation>
    </message>
    <message>
        <source>This already exists.</source>
        <translation>已存在。</translation>
    </message>
    <message>
        <source>The data on this laptop is damaged. Nothing was changed.</source>
        <translation>本机数据已损坏，未做任何更改。</translation>
    </message>
    <message>
        <source>The disk is full. Nothing was saved; free some space and save again.</source>
        <translation>磁盘已满，未保存。请腾出空间后再保存。</translation>
    </message>
    <message>
        <source>Another program is using the data. Nothing was saved; try again.</source>
        <translation>另一个程序正在使用数据，未保存。请重试。</translation>
    </message>
    <message>
        <source>The disk could not be written. Nothing was saved.</source>
        <translation>无法写入磁盘，未保存。</translation>
    </message>
    <message>
        <source>The hub cannot be reached. Check the address and the network.</source>
        <translation>无法连接中心服务器。请检查地址和网络。</translation>
    </message>
    <message>
        <source>The answer did not come from the hub. Does this network require signing in first?</source>
        <translation>应答的不是中心服务器。此网络是否需要先登录？</translation>
    </message>
    <message>
        <source>Email address or password is wrong.</source>
        <translation>邮箱地址或密码错误。</translation>
    </message>
    <message>
        <source>This laptop is no longer allowed to sync. Ask your administrator.</source>
        <translation>本机已不允许再同步，请联系管理员。</translation>
    </message>
    <message>
        <source>Too many attempts. Wait a moment and try again.</source>
        <translation>尝试次数过多，请稍后再试。</translation>
    </message>
    <message>
        <source>This program is too old for the hub. Install a newer version.</source>
        <translation>本程序版本过旧，中心服务器已不支持。请安装新版本。</translation>
    </message>
    <message>
        <source>Stopped.</source>
        <translation>已停止。</translation>
    </message>
    <message>
        <source>Something went wrong.</source>
        <translation>出错了。</translation>
    </message>
    <message>
        <source>There is no hub at this address. Does this network require signing in first?</source>
        <translation>此地址没有中心服务器。此网络是否需要先登录？</translation>
    </message>
    <message>
        <source>Only an address that begins with https:// is safe for your password.</source>
        <translation>只有以 https:// 开头的地址才能保护您的密码。</translation>
    </message>
    <message>
        <source>The data on this laptop belongs to another hub.</source>
        <translation>本机数据属于另一个中心服务器。</translation>
    </message>
    <message>
        <source>The data on this laptop belongs to another user.</source>
        <translation>本机数据属于另一位用户。</translation>
    </message>
    <message>
        <source>Another program is already syncing this data. Close it and try again.</source>
        <translation>另一个程序正在同步这些数据，请将其关闭后重试。</translation>
    </message>
    <message>
        <source>You are not allowed to make this change.</source>
        <translation>您无权进行此更改。</translation>
    </message>
    <message>
        <source>%1 cannot be changed this way.</source>
        <translation>%1不能这样变更。</translation>
    </message>
    <message>
        <source>The hub has another version of this change.</source>
        <translation>中心服务器上有此更改的另一版本。</translation>
    </message>
    <message>
        <source>The change is too large for the hub.</source>
        <translation>此更改过大，中心服务器无法接收。</translation>
    </message>
    <message>
        <source>It depends on a record that the hub did not accept.</source>
        <translation>它依赖一条未被中心服务器接收的记录。</translation>
    </message>
    <message>
        <source>The hub does not know this kind of data yet. It will be sent again after the hub is updated.</source>
        <translation>中心服务器尚不认识这类数据，待其升级后将自动重发。</translation>
    </message>
    <message>
        <source>The hub did not accept a value.</source>
        <translation>中心服务器未接受某个值。</translation>
    </message>
    <message>
        <source>The hub did not accept the value of %1.</source>
        <translation>中心服务器未接受“%1”的值。</translation>
    </message>
    <message>
        <source>Enter a number from %1 to %2.</source>
        <translation>请输入 %1 到 %2 之间的数字。</translation>
    </message>
    <message>
        <source>Enter a number that is not negative.</source>
        <translation>请输入非负数。</translation>
    </message>
    <message numerus="yes">
        <source>At most %Ln character(s).</source>
        <translation>
            <numerusform>最多 %Ln 个字符。</numerusform>
        </translation>
    </message>
    <message>
        <source>A file can have at most 25 MB.</source>
        <translation>文件最大为 25 MB。</translation>
    </message>
    <message>
        <source>The file is no longer there.</source>
        <translation>文件已不存在。</translation>
    </message>
    <message>
        <source>Another program is still writing this file.</source>
        <translation>另一个程序仍在写入此文件。</translation>
    </message>
    <message>
        <source>This is not a file that can be added.</source>
        <translation>无法添加此类对象，它不是普通文件。</translation>
    </message>
    <message>
        <source>This rule cannot be read from character %1 on. An example: %2</source>
        <translation>该规则从第 %1 个字符起无法识别。示例：%2</translation>
    </message>
    <message>
        <source>This rule never matches a date.</source>
        <translation>没有符合该规则的日期。</translation>
    </message>
    <message>
        <source>Enter latitude and longitude such as 48.137, 11.575, or paste a geo: address.</source>
        <translation>请输入纬度和经度，例如 31.299, 120.585，或粘贴 geo: 地址。</translation>
    </message>
    <message>
        <source>The file is empty.</source>
        <translation>文件是空的。</translation>
    </message>
    <message>
        <source>Line %1: a quotation mark is not closed, or stands in the middle of a cell.</source>
        <translation>第 %1 行：引号没有配对，或出现在单元格中间。</translation>
    </message>
    <message>
        <source>Line %1: the characters are in another encoding than the rest of the file. Save it as UTF-8.</source>
        <translation>第 %1 行的编码与文件其余部分不同。请将文件另存为 UTF-8。</translation>
    </message>
    <message>
        <source>The characters of this file cannot be read. Save it as UTF-8.</source>
        <translation>无法识别此文件的编码。请将文件另存为 UTF-8。</translation>
    </message>
    <message>
        <source>You are not allowed to export records. Ask your administrator.</source>
        <translation>您无权导出记录，请联系管理员。</translation>
    </message>
    <message numerus="yes">
        <source>You may export at most %Ln record(s) at a time. Filter the list, or ask your administrator.</source>
        <translation>
            <numerusform>每次最多可导出 %Ln 条记录。请筛选列表，或联系管理员。</numerusform>
        </translation>
    </message>
    <message>
        <source>This may be %1 or %2. Enter the one you mean.</source>
        <translation>可以理解为 %1 或 %2，请输入其中一个。</translation>
    </message>
    <message>
        <source>Choose the %1 from the list, or create a new one.</source>
        <translation>请从列表中选择%1，或新建一个。</translation>
    </message>
    <message>
        <source>Choose the %1 from the list.</source>
        <translation>请从列表中选择%1。</translation>
    </message>
    <message>
        <source>Enter a number such as 1200.50.</source>
        <translation>请输入数字，例如 1200.50。</translation>
    </message>
    <message>
        <source>Choose a record from the list.</source>
        <translation>请从列表中选择一条记录。</translation>
    </message>
    <message>
        <source>This record can no longer be changed.</source>
        <translation>此记录不能再修改。</translation>
    </message>
    <message>
        <source>%1 can no longer be changed.</source>
        <translation>“%1”不能再修改。</translation>
    </message>
    <message>
        <source>It was completed in the meantime and can no longer be changed.</source>
        <translation>此记录在此期间已完成，不能再修改。</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>two sentences</comment>
        <translation>%1%2</translation>
    </message>
    <message>
        <source>The company&apos;s own fields of a record hold at most 64 KB in all. The largest here is %1; shorten it, or attach it as a file.</source>
        <translation>一条记录的自定义字段合计最多 64 KB。其中最大的是“%1”，请缩短它，或改为附加文件。</translation>
    </message>
    <message>
        <source>This version does not know &quot;%1&quot;, and changes to it are still waiting to be sent. Start the previous version, sync, then update.</source>
        <translation>此版本不识别“%1”，而与其相关的更改尚未发送。请先启动旧版本完成同步，再更新。</translation>
    </message>
    <message>
        <source>The data on this laptop is damaged. Some of it could not be read and is not shown.</source>
        <translation>本机数据已损坏，部分数据无法读取，因此未显示。</translation>
    </message>
    <message>
        <source>Another program is using the data. Some of it could not be read and is not shown.</source>
        <translation>其他程序正在使用数据，部分数据无法读取，因此未显示。</translation>
    </message>
    <message>
        <source>Some of the data on this laptop could not be read and is not shown.</source>
        <translation>本机的部分数据无法读取，因此未显示。</translation>
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
        <translation>刚刚</translation>
    </message>
    <message numerus="yes">
        <source>%Ln minute(s) ago</source>
        <translation>
            <numerusform>%Ln 分钟前</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln hour(s) ago</source>
        <translation>
            <numerusform>%Ln 小时前</numerusform>
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
        <translation>%1亿</translation>
    </message>
    <message>
        <source>%1 × 10 k</source>
        <comment>amount in ten thousands</comment>
        <translation>%1万</translation>
    </message>
</context>
<context>
    <name>LanguageOffer</name>
    <message>
        <source>Continue in English?</source>
        <translation>继续使用简体中文？</translation>
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
            <numerusform>%Ln 条记录</numerusform>
        </translation>
    </message>
    <message>
        <source>Total %1</source>
        <comment>field: sum</comment>
        <translation>合计 %1</translation>
    </message>
    <message>
        <source>Page %1 of %2</source>
        <translation>第 %1 页，共 %2 页</translation>
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
        <translation>Caravan 已在运行，但没有响应。请先结束它，或稍候再试。</translation>
    </message>
    <message>
        <source>Your administrator has revoked this laptop. Everything Caravan stored on it was erased.</source>
        <translation>管理员已停用这台笔记本电脑，Caravan 保存在其中的数据已被清除。</translation>
    </message>
    <message>
        <source>You can set the damaged data aside in the profile&apos;s folder and copy everything from the hub again. Nothing is removed: work that was not sent yet can be recovered with &quot;caravanctl salvage&quot;.</source>
        <translation>您可以将配置文件夹中受损的数据移到一旁，并从中心服务器重新复制全部内容。不会删除任何内容：尚未发送的工作可以用“caravanctl salvage”取出。</translation>
    </message>
    <message>
        <source>Set aside and start again</source>
        <translation>移到一旁并重新开始</translation>
    </message>
    <message>
        <source>This folder holds files that are not Caravan&apos;s, or others may write to it. Choose an empty folder of your own.</source>
        <translation>此文件夹中有不属于 Caravan 的文件，或者其他人可以写入。请选择您自己的一个空文件夹。</translation>
    </message>
</context>
<context>
    <name>OfferFile</name>
    <message>
        <source>The PDF is not on this laptop yet. It has been requested.</source>
        <translation>本机上还没有该 PDF，已请求获取。</translation>
    </message>
    <message>
        <source>Passed to your email program</source>
        <translation>已交给您的邮件程序</translation>
    </message>
    <message>
        <source>The PDF is in %1: attach it to the email</source>
        <translation>PDF 位于 %1，请将其附到邮件</translation>
    </message>
    <message>
        <source>Mark as sent</source>
        <translation>标记为已发送</translation>
    </message>
    <message>
        <source>Marked as sent</source>
        <translation>已标记为已发送</translation>
    </message>
</context>
<context>
    <name>OfferLetter</name>
    <message>
        <source>Quotation</source>
        <translation>报价单</translation>
    </message>
    <message>
        <source>Order confirmation</source>
        <translation>订单确认</translation>
    </message>
    <message>
        <source>(draft without a number)</source>
        <translation>（草稿，尚无编号）</translation>
    </message>
    <message>
        <source>Page %1 of %2</source>
        <translation>第 %1 页，共 %2 页</translation>
    </message>
    <message>
        <source>Your contact</source>
        <translation>联系人</translation>
    </message>
    <message>
        <source>No.</source>
        <translation>序号</translation>
    </message>
    <message>
        <source>Item</source>
        <translation>项目</translation>
    </message>
    <message>
        <source>Quantity</source>
        <translation>数量</translation>
    </message>
    <message>
        <source>Unit price</source>
        <translation>单价</translation>
    </message>
    <message>
        <source>Discount</source>
        <translation>折扣</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>合计</translation>
    </message>
    <message>
        <source>Net total</source>
        <translation>不含税合计</translation>
    </message>
    <message>
        <source>Tax %1</source>
        <translation>税额 %1</translation>
    </message>
    <message>
        <source>DRAFT – not approved</source>
        <translation>草稿 – 未经审批</translation>
    </message>
    <message>
        <source>We accept this quotation:</source>
        <translation>我方接受此报价：</translation>
    </message>
    <message>
        <source>Place, date</source>
        <translation>地点、日期</translation>
    </message>
    <message>
        <source>Name, signature, company stamp</source>
        <translation>姓名、签字、公司盖章</translation>
    </message>
</context>
<context>
    <name>OfferText</name>
    <message>
        <source>No sum: lines in several currencies</source>
        <translation>明细币种不同，无法合计</translation>
    </message>
    <message>
        <source>Net %1</source>
        <translation>不含税 %1</translation>
    </message>
    <message>
        <source>Net %1 · tax %2 · total %3</source>
        <translation>不含税 %1 · 税 %2 · 合计 %3</translation>
    </message>
    <message>
        <source>Matches the price books</source>
        <translation>与价格表一致</translation>
    </message>
    <message>
        <source>%1 discount exceeds your %2 limit. Ask for approval.</source>
        <translation>折扣 %1 超出您 %2 的权限，请申请审批。</translation>
    </message>
    <message>
        <source>Up to %1 below the price books: approved</source>
        <translation>最多低于价格表 %1，已批准</translation>
    </message>
    <message>
        <source>Up to %1 below the price books</source>
        <translation>最多低于价格表 %1</translation>
    </message>
</context>
<context>
    <name>Offers</name>
    <message>
        <source>Choose “Ask for approval”: it says to whom the request goes, and why.</source>
        <translation>请使用“申请审批”：需说明审批人与理由。</translation>
    </message>
</context>
<context>
    <name>PipelineDivision</name>
    <message>
        <source>Pipeline</source>
        <translation>销售流程</translation>
    </message>
    <message>
        <source>All pipelines</source>
        <translation>全部流程</translation>
    </message>
</context>
<context>
    <name>QObject</name>
    <message>
        <source>Currency</source>
        <translation>币种</translation>
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
        <translation>第一个</translation>
    </message>
    <message>
        <source>second</source>
        <comment>weekday of the month</comment>
        <translation>第二个</translation>
    </message>
    <message>
        <source>third</source>
        <comment>weekday of the month</comment>
        <translation>第三个</translation>
    </message>
    <message>
        <source>fourth</source>
        <comment>weekday of the month</comment>
        <translation>第四个</translation>
    </message>
    <message>
        <source>last</source>
        <comment>weekday of the month</comment>
        <translation>最后一个</translation>
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
        <translation>每周</translation>
    </message>
    <message numerus="yes">
        <source>every %Ln week(s)</source>
        <translation>
            <numerusform>每 %Ln 周</numerusform>
        </translation>
    </message>
    <message>
        <source>every month</source>
        <translation>每月</translation>
    </message>
    <message numerus="yes">
        <source>every %Ln month(s)</source>
        <translation>
            <numerusform>每 %Ln 个月</numerusform>
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
        <translation>删除</translation>
    </message>
    <message numerus="yes">
        <source>%Ln record(s) will be deleted.</source>
        <translation>
            <numerusform>将删除 %Ln 条记录。</numerusform>
        </translation>
    </message>
    <message>
        <source>These records need it and would bring it back: %1.</source>
        <comment>kinds of records</comment>
        <translation>以下记录依赖它，会使它恢复：%1。</translation>
    </message>
    <message>
        <source>You can undo it.</source>
        <translation>此操作可以撤销。</translation>
    </message>
    <message>
        <source>Delete them too? You can undo it.</source>
        <translation>要一并删除吗？此操作可以撤销。</translation>
    </message>
    <message numerus="yes">
        <source>Delete all %Ln</source>
        <translation>
            <numerusform>全部删除（%Ln 条）</numerusform>
        </translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message numerus="yes">
        <source>%Ln record(s) deleted</source>
        <translation>
            <numerusform>已删除 %Ln 条记录</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 deleted</source>
        <translation>已删除 %1</translation>
    </message>
    <message>
        <source>Deleting …</source>
        <translation>正在删除…</translation>
    </message>
    <message numerus="yes">
        <source>%Ln could not be deleted: %1</source>
        <translation>
            <numerusform>%Ln 条无法删除：%1</numerusform>
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
        <translation>未填写</translation>
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
        <translation>%1 无汇率：计入数量，未计入金额</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>金额</translation>
    </message>
    <message>
        <source>Amount (%1)</source>
        <comment>currency</comment>
        <translation>金额（%1）</translation>
    </message>
    <message>
        <source>Count</source>
        <translation>数量</translation>
    </message>
    <message>
        <source>Average days</source>
        <translation>平均天数</translation>
    </message>
    <message>
        <source>Share</source>
        <translation>比例</translation>
    </message>
    <message>
        <source>%1 by week</source>
        <translation>%1（按周）</translation>
    </message>
    <message>
        <source>%1 by month</source>
        <translation>%1（按月）</translation>
    </message>
    <message>
        <source>%1 by quarter</source>
        <translation>%1（按季度）</translation>
    </message>
    <message>
        <source>million</source>
        <translation>百万</translation>
    </message>
    <message>
        <source>thousand</source>
        <translation>千</translation>
    </message>
    <message>
        <source>hundred million</source>
        <translation>亿</translation>
    </message>
    <message>
        <source>ten thousand</source>
        <translation>万</translation>
    </message>
    <message numerus="yes">
        <source>%Ln record(s)</source>
        <translation>
            <numerusform>%Ln 条记录</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 days</source>
        <translation>%1 天</translation>
    </message>
    <message>
        <source>%1 h</source>
        <comment>hours</comment>
        <translation>%1 小时</translation>
    </message>
    <message>
        <source>Quantity</source>
        <translation>数量</translation>
    </message>
    <message>
        <source>Target</source>
        <translation>目标</translation>
    </message>
    <message>
        <source>Median (h)</source>
        <translation>中位数（小时）</translation>
    </message>
    <message>
        <source>%1 h (%2 days)</source>
        <comment>hours, days</comment>
        <translation>%1 小时（%2 天）</translation>
    </message>
    <message>
        <source>Hours, median</source>
        <translation>小时（中位数）</translation>
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
            <numerusform>%Ln 小时</numerusform>
        </translation>
    </message>
    <message>
        <source>Converted by the exchange rate: %1</source>
        <translation>按汇率折算：%1</translation>
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
        <translation>与%1持平</translation>
    </message>
    <message>
        <source>= %1</source>
        <comment>as much as last quarter</comment>
        <translation>与%1持平</translation>
    </message>
    <message>
        <source>%1 percentage points more than %2</source>
        <comment>number, last quarter</comment>
        <translation>比%2高 %1 个百分点</translation>
    </message>
    <message>
        <source>%1 percentage points less than %2</source>
        <comment>number, last quarter</comment>
        <translation>比%2低 %1 个百分点</translation>
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
        <translation>%1 个百分点</translation>
    </message>
    <message>
        <source>%1 %2 against %3</source>
        <comment>▲ or ▼, 12%, last quarter</comment>
        <translation>较%3 %1 %2</translation>
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
        <translation>未结</translation>
    </message>
    <message>
        <source>%1 → %2</source>
        <comment>stage before, stage now</comment>
        <translation>%1 → %2</translation>
    </message>
    <message>
        <source>was to close on %1: %2</source>
        <comment>day, how late</comment>
        <translation>原定 %1 结单：%2</translation>
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
            <numerusform>推迟 %Ln 天</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>no activity for %Ln day(s), nothing planned</source>
        <translation>
            <numerusform>%Ln 天未跟进，也没有计划</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RuleText</name>
    <message>
        <source>Last changed</source>
        <translation>最近更改</translation>
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
        <translation>开头是</translation>
    </message>
    <message>
        <source>is on or after</source>
        <translation>不早于</translation>
    </message>
    <message>
        <source>is at least</source>
        <translation>不小于</translation>
    </message>
    <message>
        <source>is on or before</source>
        <translation>不晚于</translation>
    </message>
    <message>
        <source>is at most</source>
        <translation>不大于</translation>
    </message>
    <message>
        <source>is within</source>
        <translation>在以下期间</translation>
    </message>
    <message>
        <source>is empty</source>
        <translation>为空</translation>
    </message>
    <message>
        <source>is not empty</source>
        <translation>不为空</translation>
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
        <translation>本周</translation>
    </message>
    <message>
        <source>last week</source>
        <translation>上周</translation>
    </message>
    <message>
        <source>next week</source>
        <translation>下周</translation>
    </message>
    <message>
        <source>this month</source>
        <translation>本月</translation>
    </message>
    <message>
        <source>last month</source>
        <translation>上月</translation>
    </message>
    <message>
        <source>next month</source>
        <translation>下月</translation>
    </message>
    <message>
        <source>this quarter</source>
        <translation>本季度</translation>
    </message>
    <message>
        <source>last quarter</source>
        <translation>上季度</translation>
    </message>
    <message>
        <source>next quarter</source>
        <translation>下季度</translation>
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
        <translation>未来 7 天</translation>
    </message>
    <message>
        <source>next 30 days</source>
        <translation>未来 30 天</translation>
    </message>
    <message>
        <source>next 90 days</source>
        <translation>未来 90 天</translation>
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
        <translation>已过去</translation>
    </message>
    <message>
        <source>the future</source>
        <translation>将来</translation>
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
        <translation>全部满足</translation>
    </message>
    <message>
        <source>any of these</source>
        <translation>满足任意一个</translation>
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
            <numerusform>有 %Ln 项折扣待您审批</numerusform>
        </translation>
    </message>
    <message>
        <source>Your discount was approved: %1</source>
        <comment>quote</comment>
        <translation>您申请的折扣已批准：%1</translation>
    </message>
    <message>
        <source>Your discount was rejected: %1</source>
        <comment>quote</comment>
        <translation>您申请的折扣已驳回：%1</translation>
    </message>
    <message numerus="yes">
        <source>%Ln of your deals should close this week: %1</source>
        <comment>amount</comment>
        <translation>
            <numerusform>您有 %Ln 个商机应在本周结单：%1</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: no activity for %2</source>
        <comment>deal, days</comment>
        <translation>%1：已 %2未跟进</translation>
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
        <translation>今天车上缺少：%1</translation>
    </message>
    <message>
        <source>Calibration expired: %1</source>
        <comment>tools</comment>
        <translation>校准已过期：%1</translation>
    </message>
    <message numerus="yes">
        <source>%Ln of your past visits are not closed yet</source>
        <translation>
            <numerusform>您有 %Ln 张以往工单尚未关闭</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ServiceText</name>
    <message>
        <source>Warranty until %1</source>
        <translation>保修至 %1</translation>
    </message>
    <message>
        <source>Contract until %1</source>
        <translation>合同至 %1</translation>
    </message>
    <message>
        <source>Contract</source>
        <translation>合同内</translation>
    </message>
    <message>
        <source>Not covered</source>
        <translation>不在保</translation>
    </message>
    <message>
        <source>This report was altered after it was signed. Do not hand it out; ask your administrator to compare it with the hub.</source>
        <translation>此报告在签字后被改动过。请勿交付，并请管理员与中心服务器核对。</translation>
    </message>
    <message>
        <source>Signed by %1, %2. Unaltered since.</source>
        <translation>%1 于 %2 签字，此后未改动。</translation>
    </message>
    <message>
        <source>Signed by %1, not on this screen</source>
        <translation>由 %1 签字（非在此屏幕）</translation>
    </message>
</context>
<context>
    <name>SyncChoice</name>
    <message>
        <source>Automatically</source>
        <translation>自动同步</translation>
    </message>
    <message>
        <source>Manually</source>
        <translation>手动同步</translation>
    </message>
    <message>
        <source>Work offline</source>
        <translation>离线工作</translation>
    </message>
</context>
<context>
    <name>SyncText</name>
    <message>
        <source>Needs attention</source>
        <translation>需要处理</translation>
    </message>
    <message>
        <source>Created</source>
        <translation>已创建</translation>
    </message>
    <message>
        <source>Deleted</source>
        <translation>已删除</translation>
    </message>
    <message>
        <source>Restored</source>
        <translation>已恢复</translation>
    </message>
    <message>
        <source>Merged</source>
        <translation>已合并</translation>
    </message>
    <message>
        <source>Changed: %1</source>
        <translation>更改：%1</translation>
    </message>
    <message>
        <source>Last sync %1</source>
        <comment>time</comment>
        <translation>上次同步 %1</translation>
    </message>
    <message>
        <source>Never synced</source>
        <translation>从未同步</translation>
    </message>
    <message>
        <source>Not signed in</source>
        <translation>未登录</translation>
    </message>
    <message>
        <source>Up to date</source>
        <translation>已是最新</translation>
    </message>
    <message>
        <source>Sending changes</source>
        <translation>正在发送更改</translation>
    </message>
    <message>
        <source>Receiving changes</source>
        <translation>正在接收更改</translation>
    </message>
    <message>
        <source>Making the first copy</source>
        <translation>正在建立本机副本</translation>
    </message>
    <message>
        <source>Sign-in needed</source>
        <translation>需要登录</translation>
    </message>
    <message>
        <source>Network sign-in?</source>
        <translation>网络需要登录？</translation>
    </message>
    <message>
        <source>Sync is paused</source>
        <translation>同步已暂停</translation>
    </message>
    <message numerus="yes">
        <source>%Ln refused</source>
        <comment>changes</comment>
        <translation>
            <numerusform>%Ln 项被拒</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln conflict(s)</source>
        <translation>
            <numerusform>%Ln 个冲突</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln change(s) waiting</source>
        <translation>
            <numerusform>%Ln 项更改待发送</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln record(s) received</source>
        <translation>
            <numerusform>已接收 %Ln 条记录</numerusform>
        </translation>
    </message>
    <message>
        <source>Your storage for files at the hub is used up. Ask your administrator.</source>
        <translation>您在中心服务器的文件空间已用完，请联系管理员。</translation>
    </message>
    <message>
        <source>A file on this laptop was damaged before it was sent. Add it again.</source>
        <translation>本机的一个文件在发送前已损坏，请重新添加。</translation>
    </message>
    <message>
        <source>The disk is full, so files cannot be fetched.</source>
        <translation>磁盘已满，无法下载文件。</translation>
    </message>
    <message>
        <source>The hub does not accept files of this size.</source>
        <translation>中心服务器不接受这么大的文件。</translation>
    </message>
    <message>
        <source>Your role may not send files.</source>
        <translation>您的角色无权发送文件。</translation>
    </message>
    <message>
        <source>Verified against the hub at %1</source>
        <comment>time</comment>
        <translation>%1 已与中心服务器核对一致</translation>
    </message>
    <message numerus="yes">
        <source>%Ln record(s) could not be read and will be fetched again</source>
        <translation>
            <numerusform>%Ln 条记录无法读取，将重新获取</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln file(s) lost</source>
        <translation>
            <numerusform>%Ln 个文件丢失</numerusform>
        </translation>
    </message>
    <message>
        <source>Demo company</source>
        <translation>演示公司</translation>
    </message>
    <message>
        <source>Nothing is sent</source>
        <translation>不发送任何数据</translation>
    </message>
    <message>
        <source>Trying again …</source>
        <translation>正在重试…</translation>
    </message>
    <message numerus="yes">
        <source>Next try in %Ln s</source>
        <comment>seconds</comment>
        <translation>
            <numerusform>%Ln 秒后重试</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Next try in %Ln min</source>
        <comment>minutes</comment>
        <translation>
            <numerusform>%Ln 分钟后重试</numerusform>
        </translation>
    </message>
    <message>
        <source>The hub took too long to answer.</source>
        <translation>中心服务器响应超时。</translation>
    </message>
    <message>
        <source>The certificate of the hub is not trusted on this laptop.</source>
        <translation>本机不信任中心服务器的证书。</translation>
    </message>
    <message>
        <source>Something other than the hub answered at its address.</source>
        <translation>该地址的响应并非来自中心服务器。</translation>
    </message>
    <message>
        <source>The connection was interrupted.</source>
        <translation>连接中断。</translation>
    </message>
    <message>
        <source>The hub is busy.</source>
        <translation>中心服务器繁忙。</translation>
    </message>
    <message>
        <source>Another program is syncing this profile. This window shows what it receives.</source>
        <translation>另一个程序正在同步此数据，本窗口会显示其收到的内容。</translation>
    </message>
    <message>
        <source>What the hub sent could not be stored on this laptop.</source>
        <translation>无法在本机保存中心服务器发来的内容。</translation>
    </message>
    <message>
        <source>There is no network, or the hub is not running.</source>
        <translation>没有网络，或中心服务器未运行。</translation>
    </message>
    <message>
        <source>The hub reported a problem: %1</source>
        <comment>a technical word</comment>
        <translation>中心服务器报告了问题：%1</translation>
    </message>
    <message>
        <source>Synced by another program</source>
        <translation>由另一个程序同步</translation>
    </message>
    <message>
        <source>Hub does not answer</source>
        <translation>中心服务器无响应</translation>
    </message>
    <message>
        <source>%1 · %2 waiting</source>
        <comment>next try, number of changes</comment>
        <translation>%1 · %2 项待发送</translation>
    </message>
    <message>
        <source>Offline by choice</source>
        <translation>已选择离线工作</translation>
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
        <translation>不在本机上</translation>
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
        <translation>（无名称）</translation>
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
        <translation>已清空“%1”</translation>
    </message>
</context>
<context>
    <name>VisitPdf</name>
    <message>
        <source>Draft, not signed</source>
        <translation>草稿，未签字</translation>
    </message>
    <message>
        <source>Page %1 of %2</source>
        <translation>第 %1 页，共 %2 页</translation>
    </message>
</context>
<context>
    <name>caravan::ui::AccessChoice</name>
    <message>
        <source>Can edit</source>
        <translation>可编辑</translation>
    </message>
    <message>
        <source>Can see</source>
        <translation>仅可查看</translation>
    </message>
    <message>
        <source>Hidden</source>
        <translation>不可见</translation>
    </message>
</context>
<context>
    <name>caravan::ui::AddressDialog</name>
    <message>
        <source>Address in China</source>
        <translation>中国地址</translation>
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
        <translation>区县</translation>
    </message>
    <message>
        <source>Street and number</source>
        <translation>街道门牌</translation>
    </message>
    <message>
        <source>Postal code</source>
        <translation>邮政编码</translation>
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
        <translation>按原样输入或粘贴，下方各项会自动填好。</translation>
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
        <translation>%1：“%2”</translation>
    </message>
    <message>
        <source>Item</source>
        <translation>项目</translation>
    </message>
    <message>
        <source>Quantity</source>
        <translation>数量</translation>
    </message>
    <message>
        <source>List price</source>
        <translation>目录价</translation>
    </message>
    <message>
        <source>Unit price</source>
        <translation>单价</translation>
    </message>
    <message>
        <source>Discount</source>
        <translation>折扣</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>合计</translation>
    </message>
    <message>
        <source>Below list</source>
        <translation>低于目录价</translation>
    </message>
    <message>
        <source>Margin</source>
        <translation>毛利率</translation>
    </message>
    <message numerus="yes">
        <source>%Ln more line(s) with smaller discounts</source>
        <translation>
            <numerusform>另有 %Ln 行，折扣较小</numerusform>
        </translation>
    </message>
    <message>
        <source>Margin of the quote: %1</source>
        <translation>报价单毛利率：%1</translation>
    </message>
    <message>
        <source>The margin of the quote is not known: some products have no cost.</source>
        <translation>报价单毛利率未知：部分产品没有成本。</translation>
    </message>
    <message>
        <source>Requested before</source>
        <translation>此前的申请</translation>
    </message>
    <message>
        <source>Discount %1</source>
        <translation>折扣 %1</translation>
    </message>
    <message>
        <source>“%1”</source>
        <translation>“%1”</translation>
    </message>
    <message>
        <source>Other deals of this customer</source>
        <translation>该客户的其他商机</translation>
    </message>
</context>
<context>
    <name>caravan::ui::ApprovalsPage</name>
    <message>
        <source>Approvals</source>
        <translation>审批</translation>
    </message>
    <message>
        <source>No pending approvals</source>
        <translation>没有待审批事项</translation>
    </message>
    <message>
        <source>Discounts that exceed a person&apos;s limit appear here when approval is requested.</source>
        <translation>超出个人权限的折扣，申请审批后会显示在这里。</translation>
    </message>
    <message>
        <source>Recently decided</source>
        <translation>最近已处理</translation>
    </message>
    <message numerus="yes">
        <source>%Ln pending</source>
        <translation>
            <numerusform>%Ln 项待审批</numerusform>
        </translation>
    </message>
    <message>
        <source>A quote that is not on this laptop</source>
        <translation>不在本机的报价单</translation>
    </message>
    <message>
        <source>Open the quote</source>
        <translation>打开报价单</translation>
    </message>
    <message>
        <source>requested by %1</source>
        <translation>申请人：%1</translation>
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
        <translation>不含税 %1</translation>
    </message>
    <message>
        <source>“%1”</source>
        <translation>“%1”</translation>
    </message>
    <message>
        <source>Approve</source>
        <translation>批准</translation>
    </message>
    <message>
        <source>Reject</source>
        <translation>驳回</translation>
    </message>
    <message>
        <source>Comment (optional)</source>
        <translation>审批意见（选填）</translation>
    </message>
    <message>
        <source>Exceeds your own limit. Somebody with a higher limit has to decide.</source>
        <translation>超出您的权限，由上级决定。</translation>
    </message>
    <message>
        <source>Approved</source>
        <translation>已批准</translation>
    </message>
    <message>
        <source>Rejected</source>
        <translation>已驳回</translation>
    </message>
    <message>
        <source>requested by %1, %2</source>
        <comment>person, when</comment>
        <translation>申请人：%1，%2</translation>
    </message>
</context>
<context>
    <name>caravan::ui::ArriveStep</name>
    <message>
        <source>Arrive</source>
        <translation>到达</translation>
    </message>
    <message>
        <source>On site since %1</source>
        <comment>a time</comment>
        <translation>%1 到达</translation>
    </message>
    <message>
        <source>Planned for %1</source>
        <comment>a time</comment>
        <translation>计划于 %1</translation>
    </message>
    <message>
        <source>No time agreed</source>
        <translation>尚未约定时间</translation>
    </message>
    <message>
        <source>I am here</source>
        <translation>我已到达</translation>
    </message>
    <message>
        <source>Previous service on this machine</source>
        <translation>此设备以往的服务</translation>
    </message>
    <message>
        <source>Arrived</source>
        <translation>已到达</translation>
    </message>
    <message>
        <source>Open with this customer</source>
        <translation>该客户的未完成事项</translation>
    </message>
</context>
<context>
    <name>caravan::ui::BoardPage</name>
    <message>
        <source>Show as a list</source>
        <translation>以列表显示</translation>
    </message>
    <message>
        <source>New %1</source>
        <comment>kind of record</comment>
        <translation>新建%1</translation>
    </message>
    <message>
        <source>Show as a board</source>
        <translation>以看板显示</translation>
    </message>
    <message>
        <source>Board</source>
        <translation>看板</translation>
    </message>
    <message>
        <source>Filter cards (/)</source>
        <translation>筛选卡片 (/)</translation>
    </message>
    <message>
        <source>Filter cards</source>
        <translation>筛选卡片</translation>
    </message>
    <message>
        <source>Lift the card</source>
        <translation>拿起卡片</translation>
    </message>
    <message>
        <source>Carry it to another column</source>
        <translation>移到其他列</translation>
    </message>
    <message>
        <source>Put it down, or open the card</source>
        <translation>放下或打开卡片</translation>
    </message>
    <message>
        <source>Put it back</source>
        <translation>放回原处</translation>
    </message>
    <message>
        <source>Win or lose a deal</source>
        <translation>将商机标为赢单或输单</translation>
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
        <translation>今日简报</translation>
    </message>
    <message>
        <source>Print the briefing</source>
        <translation>打印简报</translation>
    </message>
    <message>
        <source>Nothing needs your attention this morning.</source>
        <translation>目前没有需要您处理的事项。</translation>
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
        <translation>应用</translation>
    </message>
    <message>
        <source>Field</source>
        <translation>字段</translation>
    </message>
    <message>
        <source>What will change</source>
        <translation>将发生的更改</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message numerus="yes">
        <source>%Ln record(s) will change.</source>
        <translation>
            <numerusform>将更改 %Ln 条记录。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln will stay unchanged.</source>
        <translation>
            <numerusform>%Ln 条保持不变。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Edit %Ln record(s)</source>
        <translation>
            <numerusform>编辑 %Ln 条记录</numerusform>
        </translation>
    </message>
    <message>
        <source>Before</source>
        <translation>修改前</translation>
    </message>
    <message>
        <source>After</source>
        <translation>修改后</translation>
    </message>
    <message>
        <source>Clear the field “%1”</source>
        <comment>field</comment>
        <translation>清空字段“%1”</translation>
    </message>
    <message>
        <source>Choose the new value.</source>
        <translation>请选择新的值。</translation>
    </message>
    <message numerus="yes">
        <source>Clear %1 of %Ln record(s)</source>
        <comment>field</comment>
        <translation>
            <numerusform>清空 %Ln 条记录的“%1”</numerusform>
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
            <numerusform>还有 %Ln 项</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, not read</source>
        <comment>bulletin</comment>
        <translation>%1，未读</translation>
    </message>
</context>
<context>
    <name>caravan::ui::BulletinReader</name>
    <message>
        <source>Newer</source>
        <translation>较新</translation>
    </message>
    <message>
        <source>Older</source>
        <translation>较早</translation>
    </message>
    <message>
        <source>Bulletin</source>
        <translation>公告</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>正文</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
</context>
<context>
    <name>caravan::ui::CalendarModel</name>
    <message>
        <source>%1 moved</source>
        <translation>%1 已移动</translation>
    </message>
    <message>
        <source>%1 detached from its series</source>
        <translation>%1 已从系列中单独取出</translation>
    </message>
    <message>
        <source>%1 reopened</source>
        <translation>%1：已重新打开</translation>
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
        <translation>%1 已移动</translation>
    </message>
    <message>
        <source>Calendar</source>
        <translation>日历</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>日</translation>
    </message>
    <message>
        <source>Week</source>
        <translation>周</translation>
    </message>
    <message>
        <source>Month</source>
        <translation>月</translation>
    </message>
    <message>
        <source>Agenda</source>
        <translation>日程</translation>
    </message>
    <message>
        <source>How many days</source>
        <translation>显示范围</translation>
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
        <translation>谁的记录</translation>
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
        <translation>往后</translation>
    </message>
    <message>
        <source>New %1</source>
        <comment>kind of record</comment>
        <translation>新建%1</translation>
    </message>
    <message>
        <source>Day ordered by location</source>
        <translation>已按地点排序当天行程</translation>
    </message>
    <message numerus="yes">
        <source>%Ln rescheduled.</source>
        <translation>
            <numerusform>%Ln 项改了时间。</numerusform>
        </translation>
    </message>
    <message>
        <source>Export as iCalendar</source>
        <translation>导出为 iCalendar</translation>
    </message>
    <message>
        <source>iCalendar (*.ics)</source>
        <translation>iCalendar (*.ics)</translation>
    </message>
    <message>
        <source>Saved as %1</source>
        <translation>已保存为 %1</translation>
    </message>
    <message>
        <source>More</source>
        <translation>更多</translation>
    </message>
    <message>
        <source>Plan the route of the day…</source>
        <translation>按地点排序当天…</translation>
    </message>
    <message>
        <source>Export as iCalendar…</source>
        <translation>导出为 iCalendar…</translation>
    </message>
    <message>
        <source>%1 done</source>
        <translation>%1：已完成</translation>
    </message>
    <message>
        <source>%1 reopened</source>
        <translation>%1：已重新打开</translation>
    </message>
    <message>
        <source>New entry at this time</source>
        <translation>在此时间新建</translation>
    </message>
    <message>
        <source>Tick the task, or take it back</source>
        <translation>勾选任务或取消勾选</translation>
    </message>
    <message>
        <source>Open the entry</source>
        <translation>打开条目</translation>
    </message>
</context>
<context>
    <name>caravan::ui::CalendarPopup</name>
    <message>
        <source>Previous month</source>
        <translation>上个月</translation>
    </message>
    <message>
        <source>Next month</source>
        <translation>下个月</translation>
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
        <translation>待办，按空格键标记为完成</translation>
    </message>
    <message>
        <source>Mark as open</source>
        <translation>标记为待办</translation>
    </message>
    <message>
        <source>Mark as done</source>
        <translation>标记为完成</translation>
    </message>
</context>
<context>
    <name>caravan::ui::CardExport</name>
    <message>
        <source>Export vCards</source>
        <translation>导出名片（vCard）</translation>
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
            <numerusform>%Ln 张卡片</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: ← → to choose a column, Esc to cancel</source>
        <comment>cards</comment>
        <translation>%1：按 ← → 选择列，按 Esc 取消</translation>
    </message>
    <message>
        <source>%1 to “%2”: Enter to move, Esc to cancel</source>
        <comment>cards, stage</comment>
        <translation>%1 → “%2”：按 Enter 移动，按 Esc 取消</translation>
    </message>
</context>
<context>
    <name>caravan::ui::CardWords</name>
    <message numerus="yes">
        <source>%Ln lead(s) created</source>
        <translation>
            <numerusform>新建 %Ln 条线索</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln contact(s) created</source>
        <translation>
            <numerusform>新建 %Ln 位联系人</numerusform>
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
            <numerusform>%Ln 个值已放入备注</numerusform>
        </translation>
    </message>
    <message>
        <source>The file cannot be read.</source>
        <translation>无法读取此文件。</translation>
    </message>
    <message>
        <source>This is not a complete vCard file. Nothing was imported.</source>
        <translation>这不是完整的 vCard 文件，未导入任何内容。</translation>
    </message>
    <message>
        <source>Import vCards</source>
        <translation>导入名片（vCard）</translation>
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
        <translation>时间</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>类型</translation>
    </message>
    <message>
        <source>Record</source>
        <translation>记录</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>更改</translation>
    </message>
    <message>
        <source>Field</source>
        <translation>字段</translation>
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
        <translation>中心服务器的答复</translation>
    </message>
</context>
<context>
    <name>caravan::ui::CheckRow</name>
    <message>
        <source>at least %1 %2</source>
        <comment>number, unit</comment>
        <translation>不低于 %1 %2</translation>
    </message>
    <message>
        <source>at most %1 %2</source>
        <comment>number, unit</comment>
        <translation>不高于 %1 %2</translation>
    </message>
    <message>
        <source>Remark</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>Remark on %1</source>
        <translation>关于“%1”的备注</translation>
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
        <translation>不适用</translation>
    </message>
    <message>
        <source>Add a photo</source>
        <translation>添加照片</translation>
    </message>
    <message>
        <source>Photo for %1</source>
        <translation>“%1”的照片</translation>
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
        <translation>不适用</translation>
    </message>
</context>
<context>
    <name>caravan::ui::ChecksStep</name>
    <message>
        <source>Check</source>
        <translation>检查</translation>
    </message>
    <message>
        <source>Nothing to check</source>
        <translation>无需检查</translation>
    </message>
    <message>
        <source>No checklist applies to this kind of visit and machine. A manager can create one under “Checklists”.</source>
        <translation>没有适用于此类工单和设备的检查清单。经理可在“检查清单”中创建。</translation>
    </message>
    <message>
        <source>Enter a number.</source>
        <translation>请输入数字。</translation>
    </message>
    <message>
        <source>Answered: %1</source>
        <translation>已回答：%1</translation>
    </message>
    <message>
        <source>Pictures (*.jpg *.jpeg *.png *.webp)</source>
        <translation>图片 (*.jpg *.jpeg *.png *.webp)</translation>
    </message>
    <message>
        <source>Not saved yet</source>
        <translation>尚未保存</translation>
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
        <translation>未设置</translation>
    </message>
</context>
<context>
    <name>caravan::ui::ChoiceTable</name>
    <message>
        <source>Choices</source>
        <translation>选项</translation>
    </message>
</context>
<context>
    <name>caravan::ui::ColumnBox</name>
    <message>
        <source>Exit criteria: %1</source>
        <translation>完成标准：%1</translation>
    </message>
    <message>
        <source>Space lifts a card, arrows choose a column, Enter drops it.</source>
        <translation>空格键拿起卡片，方向键选择列，Enter 放下。</translation>
    </message>
    <message>
        <source>W wins a deal, L loses it.</source>
        <translation>W 将商机标为赢单，L 标为输单。</translation>
    </message>
    <message>
        <source>New %1 in “%2”</source>
        <comment>kind of record, stage</comment>
        <translation>在“%2”中新建%1</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <comment>cards shown, records there are</comment>
        <translation>显示 %1 / 共 %2</translation>
    </message>
</context>
<context>
    <name>caravan::ui::Commands</name>
    <message>
        <source>Forms not saved yet</source>
        <translation>尚未保存的表单</translation>
    </message>
    <message>
        <source>New %1</source>
        <comment>kind of record</comment>
        <translation>新建%1</translation>
    </message>
    <message>
        <source>Workspace: %1</source>
        <translation>工作区：%1</translation>
    </message>
</context>
<context>
    <name>caravan::ui::CompanyPage</name>
    <message>
        <source>Company data</source>
        <translation>公司数据</translation>
    </message>
    <message>
        <source>Shared by everyone: prices, limits, pipelines, exchange rates, targets.</source>
        <translation>全公司共用的资料：价格、权限、销售流程、汇率、目标。</translation>
    </message>
    <message>
        <source>Find company data</source>
        <translation>查找公司数据</translation>
    </message>
    <message>
        <source>Nothing is called so.</source>
        <translation>没有同名的内容。</translation>
    </message>
    <message>
        <source>Favourite: %1</source>
        <comment>kind of records</comment>
        <translation>收藏：%1</translation>
    </message>
    <message>
        <source>Show it above all others</source>
        <translation>置顶显示</translation>
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
        <translation>记录通话 (Ctrl+D)</translation>
    </message>
    <message>
        <source>Write a note (Ctrl+Shift+D)</source>
        <translation>写备注 (Ctrl+Shift+D)</translation>
    </message>
    <message>
        <source>Your email program sends it; subject and text are logged here.</source>
        <translation>由您的邮件程序发送，主题和正文会记录在此。</translation>
    </message>
    <message>
        <source>Ctrl+Enter saves. Esc closes; what you typed is kept.</source>
        <translation>Ctrl+Enter 保存；Esc 收起，已输入的内容会保留。</translation>
    </message>
    <message>
        <source>Log call</source>
        <translation>记录通话</translation>
    </message>
    <message>
        <source>Log meeting</source>
        <translation>记录会议</translation>
    </message>
    <message>
        <source>Add task</source>
        <translation>添加任务</translation>
    </message>
    <message>
        <source>Open in email program</source>
        <translation>在邮件程序中打开</translation>
    </message>
    <message>
        <source>Save note</source>
        <translation>保存备注</translation>
    </message>
    <message>
        <source>Call logged</source>
        <translation>通话已记录</translation>
    </message>
    <message>
        <source>Meeting logged</source>
        <translation>会议已记录</translation>
    </message>
    <message>
        <source>Task added</source>
        <translation>任务已添加</translation>
    </message>
    <message>
        <source>Email logged</source>
        <translation>邮件已记录</translation>
    </message>
    <message>
        <source>Note saved</source>
        <translation>备注已保存</translation>
    </message>
    <message>
        <source>There is no email program on this laptop; the address was copied.</source>
        <translation>本机没有邮件程序，地址已复制。</translation>
    </message>
    <message>
        <source>Log it anyway</source>
        <translation>仍然记录</translation>
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
        <translation>要做什么</translation>
    </message>
    <message>
        <source>Subject</source>
        <translation>主题</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>正文</translation>
    </message>
    <message>
        <source>What was said</source>
        <translation>沟通内容</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>截止日期</translation>
    </message>
    <message>
        <source>Date of the next step</source>
        <translation>下一步的日期</translation>
    </message>
    <message>
        <source>This date is in the past.</source>
        <translation>该日期已过。</translation>
    </message>
    <message>
        <source>Spoken with …</source>
        <translation>沟通对象…</translation>
    </message>
    <message>
        <source>Spoken with</source>
        <translation>沟通对象</translation>
    </message>
</context>
<context>
    <name>caravan::ui::ConflictCards</name>
    <message>
        <source>Conflicts</source>
        <translation>冲突</translation>
    </message>
    <message>
        <source>Other people&apos;s conflicts</source>
        <translation>他人的冲突</translation>
    </message>
    <message>
        <source>Keys: 1 uses the other value, 2 keeps the one in use, 3 enters another.</source>
        <translation>快捷键：1 改用另一个值，2 保留当前值，3 另填。</translation>
    </message>
    <message>
        <source>Keep all values in use</source>
        <translation>全部保留当前值</translation>
    </message>
    <message>
        <source>Use all other values</source>
        <translation>全部改用另一个值</translation>
    </message>
    <message>
        <source>There is no other value to use.</source>
        <translation>没有另一个值可用。</translation>
    </message>
    <message numerus="yes">
        <source>%Ln conflict(s) resolved</source>
        <translation>
            <numerusform>已解决 %Ln 个冲突</numerusform>
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
        <translation>冲突</translation>
    </message>
    <message>
        <source>Resolve the conflict: %1</source>
        <comment>field</comment>
        <translation>解决冲突：%1</translation>
    </message>
</context>
<context>
    <name>caravan::ui::ConflictPair</name>
    <message>
        <source>Not used</source>
        <translation>未采用</translation>
    </message>
    <message>
        <source>In use</source>
        <translation>当前使用</translation>
    </message>
    <message>
        <source>empty</source>
        <comment>value of a conflict</comment>
        <translation>空</translation>
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
        <translation>已解决</translation>
    </message>
    <message>
        <source>Resolved. %1 is empty</source>
        <comment>field</comment>
        <translation>已解决：“%1”为空</translation>
    </message>
    <message>
        <source>Resolved. %1: %2</source>
        <comment>field, value</comment>
        <translation>已解决。%1：%2</translation>
    </message>
    <message>
        <source>The record is not on this laptop.</source>
        <translation>此记录不在本机上。</translation>
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
        <translation>记录</translation>
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
        <translation>无法转换的值</translation>
    </message>
    <message>
        <source>New type</source>
        <translation>新类型</translation>
    </message>
    <message>
        <source>Refers to</source>
        <translation>引用对象</translation>
    </message>
    <message>
        <source>Choices</source>
        <translation>选项</translation>
    </message>
    <message>
        <source>Internal name</source>
        <translation>内部名称</translation>
    </message>
    <message>
        <source>For imports and programs. Cannot be changed after publishing.</source>
        <translation>供导入和程序使用，发布后不能更改。</translation>
    </message>
    <message>
        <source>A new field with the same label replaces this one. Once it is published, its values are filled in as one import that can be undone, and the old field is hidden with its values.</source>
        <translation>显示名称相同的新字段将取代此字段。发布后，转换后的值会作为一次可撤销的导入填入新字段；旧字段连同其中的值一起隐藏。</translation>
    </message>
    <message>
        <source>No record has a value in this field.</source>
        <translation>没有记录填写过此字段。</translation>
    </message>
    <message numerus="yes">
        <source>%Ln value(s) convert.</source>
        <translation>
            <numerusform>%Ln 个值可以转换。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln cannot be converted and will stay in the old field.</source>
        <translation>
            <numerusform>%Ln 个值无法转换，将保留在旧字段中。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The first %Ln of them:</source>
        <translation>
            <numerusform>其中前 %Ln 个：</numerusform>
        </translation>
    </message>
    <message>
        <source>Change type: %1</source>
        <translation>更改类型：%1</translation>
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
        <translation>新建：%1</translation>
    </message>
    <message>
        <source>Convert</source>
        <translation>转化</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>name, why it may be the same</comment>
        <translation>%1（%2）</translation>
    </message>
    <message>
        <source>Convert: %1</source>
        <comment>kind of record</comment>
        <translation>转化：%1</translation>
    </message>
    <message>
        <source>New %1</source>
        <comment>kind of record</comment>
        <translation>新建%1</translation>
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
        <translation>转化</translation>
    </message>
    <message>
        <source>Convert to %1</source>
        <comment>kinds of records</comment>
        <translation>转化为%1</translation>
    </message>
    <message>
        <source>%1 converted</source>
        <translation>%1 已转化</translation>
    </message>
</context>
<context>
    <name>caravan::ui::CountProof</name>
    <message>
        <source>Type %1 to continue:</source>
        <comment>number of records</comment>
        <translation>输入 %1 以继续：</translation>
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
        <translation>从日历中选择</translation>
    </message>
    <message>
        <source>HH:MM</source>
        <comment>how a time is typed</comment>
        <translation>时:分</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>A day, or words: tomorrow, in 2 weeks, next Monday, end of month</source>
        <translation>日期，或用文字：明天、两周后、下周一、月底</translation>
    </message>
</context>
<context>
    <name>caravan::ui::DayCard</name>
    <message>
        <source>Report</source>
        <translation>报告</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>继续</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>开始</translation>
    </message>
    <message>
        <source>Show on the map</source>
        <translation>在地图上显示</translation>
    </message>
    <message>
        <source>Call %1</source>
        <translation>拨打 %1</translation>
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
            <numerusform>还有 %Ln 项</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>caravan::ui::DayPage</name>
    <message>
        <source>Visits of the day</source>
        <translation>当日工单</translation>
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
        <translation>谁的工单</translation>
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
        <translation>往后</translation>
    </message>
    <message>
        <source>No visits on this day</source>
        <translation>这一天没有工单</translation>
    </message>
    <message>
        <source>Planned visits appear here in the order of their times.</source>
        <translation>已计划的工单会按时间顺序显示在这里。</translation>
    </message>
    <message>
        <source>All visits</source>
        <translation>全部工单</translation>
    </message>
    <message>
        <source>Parts and tools</source>
        <translation>备件和工具</translation>
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
        <translation>应用</translation>
    </message>
    <message>
        <source>By location: %1 %2</source>
        <comment>day and its name</comment>
        <translation>按地点排序：%1 %2</translation>
    </message>
    <message>
        <source>Latitude and longitude; empty: at the first stop</source>
        <translation>纬度, 经度；留空则从第一站开始</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>原时间</translation>
    </message>
    <message>
        <source>What</source>
        <translation>事项</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>地点</translation>
    </message>
    <message>
        <source>Distance</source>
        <comment>length</comment>
        <translation>距离</translation>
    </message>
    <message>
        <source>Fixed time</source>
        <translation>时间不变</translation>
    </message>
    <message>
        <source>Stops of the day</source>
        <translation>当天的行程</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Start from</source>
        <translation>出发地</translation>
    </message>
    <message>
        <source>Start at</source>
        <translation>出发时间</translation>
    </message>
    <message>
        <source>Enter latitude and longitude such as 48.137, 11.575, or paste a geo: address.</source>
        <translation>请输入纬度和经度，例如 31.299, 120.585，或粘贴 geo: 地址。</translation>
    </message>
    <message>
        <source>Left unchanged because they have no position: %1</source>
        <translation>没有经纬度，保持不变：%1</translation>
    </message>
    <message>
        <source>Cannot be reached in time: %1</source>
        <translation>无法按时到达：%1</translation>
    </message>
    <message>
        <source>Straight-line distances; times are calculated at %1 km/h.</source>
        <translation>距离均为直线距离，时间按每小时 %1 公里计算。</translation>
    </message>
    <message>
        <source>No visits or meetings on this day.</source>
        <translation>当天没有工单、拜访或会议。</translation>
    </message>
    <message>
        <source>%1 instead of %2</source>
        <translation>%1，原为 %2</translation>
    </message>
    <message>
        <source>%1, already in a good order</source>
        <translation>%1，顺序已较短</translation>
    </message>
    <message>
        <source>Starting position</source>
        <translation>出发位置</translation>
    </message>
    <message>
        <source>Home address</source>
        <translation>家庭地址</translation>
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
        <translation>当天无法到达，保持原安排：%1</translation>
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
        <translation>今日待办</translation>
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
            <numerusform>%n 天未跟进</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln open deal(s)</source>
        <translation>
            <numerusform>%Ln 个跟进中的商机</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 weighted</source>
        <translation>加权金额 %1</translation>
    </message>
    <message numerus="yes">
        <source>%n without an exchange rate not included</source>
        <translation>
            <numerusform>%n 笔无汇率，未计入合计</numerusform>
        </translation>
    </message>
    <message>
        <source>Closed %1</source>
        <comment>date</comment>
        <translation>结单 %1</translation>
    </message>
    <message>
        <source>Close %1</source>
        <comment>expected date</comment>
        <translation>预计结单 %1</translation>
    </message>
    <message>
        <source>%1 created</source>
        <translation>已创建 %1</translation>
    </message>
    <message numerus="yes">
        <source>%Ln day(s) late</source>
        <translation>
            <numerusform>逾期 %Ln 天</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 · %2 weighted</source>
        <translation>%1 · 加权 %2</translation>
    </message>
</context>
<context>
    <name>caravan::ui::DesktopNotifier</name>
    <message>
        <source>Open</source>
        <translation>打开</translation>
    </message>
</context>
<context>
    <name>caravan::ui::DetailCell</name>
    <message>
        <source>Click to edit</source>
        <translation>点击编辑</translation>
    </message>
</context>
<context>
    <name>caravan::ui::DetailsCard</name>
    <message>
        <source>Details</source>
        <translation>详情</translation>
    </message>
    <message>
        <source>%1 % complete</source>
        <comment>how complete a record is</comment>
        <translation>已填 %1%</translation>
    </message>
    <message>
        <source>Missing: %1</source>
        <translation>尚未填写：%1</translation>
    </message>
</context>
<context>
    <name>caravan::ui::DetailsView</name>
    <message>
        <source>Who changed this, and the earlier values</source>
        <translation>谁更改过，更改前是什么</translation>
    </message>
    <message>
        <source>History: %1</source>
        <comment>field</comment>
        <translation>历史记录：%1</translation>
    </message>
    <message>
        <source>Show on a map</source>
        <translation>在地图上显示</translation>
    </message>
    <message>
        <source>Show on a map: %1</source>
        <comment>address</comment>
        <translation>在地图上显示：%1</translation>
    </message>
    <message>
        <source>Hide empty fields</source>
        <translation>隐藏空字段</translation>
    </message>
    <message numerus="yes">
        <source>Show %Ln empty field(s)</source>
        <translation>
            <numerusform>显示 %Ln 个空字段</numerusform>
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
        <translation>%2 名工程师中 %1 名已就绪</translation>
    </message>
    <message>
        <source>To be planned: %1</source>
        <translation>待安排：%1</translation>
    </message>
    <message>
        <source>Who could do %1</source>
        <translation>谁可以做 %1</translation>
    </message>
    <message>
        <source>Nobody has enough time left that day.</source>
        <translation>当天没有人有足够的时间。</translation>
    </message>
    <message>
        <source>Assign</source>
        <translation>指派</translation>
    </message>
    <message>
        <source>Assign to %1</source>
        <translation>指派给 %1</translation>
    </message>
    <message>
        <source>%1 assigned to %2</source>
        <translation>%1 派给 %2</translation>
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
        <translation>往后</translation>
    </message>
    <message>
        <source>Visits to be planned</source>
        <translation>待安排的工单</translation>
    </message>
    <message>
        <source>Engineers and their visits</source>
        <translation>工程师及其工单</translation>
    </message>
    <message>
        <source>Parts and tools</source>
        <translation>备件和工具</translation>
    </message>
    <message>
        <source>%1 is with %2, %3</source>
        <comment>visit, engineer, time</comment>
        <translation>%1 由 %2 负责，%3</translation>
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
        <translation>重新编辑</translation>
    </message>
    <message>
        <source>Publish</source>
        <translation>发布</translation>
    </message>
    <message>
        <source>Draft</source>
        <translation>草稿</translation>
    </message>
    <message numerus="yes">
        <source>Draft: %Ln change(s)</source>
        <translation>
            <numerusform>草稿：%Ln 项变更</numerusform>
        </translation>
    </message>
    <message>
        <source>The hub refused the changes: %1</source>
        <translation>中心服务器拒绝了变更：%1</translation>
    </message>
    <message>
        <source>Waiting for the hub.</source>
        <translation>等待中心服务器确认。</translation>
    </message>
    <message>
        <source>Prepare new fields and entities here, then publish them together.</source>
        <translation>在此准备新的字段和对象，然后一并发布。</translation>
    </message>
    <message>
        <source>Each laptop adopts the changes at its next sync while people keep working. New fields appear at once in forms, lists, filters, reports, imports and exports. Existing records and unsent changes are kept.</source>
        <translation>每台电脑会在下次同步时采用这些变更，不影响正在进行的工作。新字段会立即出现在表单、列表、筛选、报表、导入和导出中。已有记录和未发送的更改都会保留。</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>移除</translation>
    </message>
    <message>
        <source>Undo last</source>
        <translation>撤销上一步</translation>
    </message>
    <message>
        <source>%1 No longer applies: %2</source>
        <translation>%1 不再适用：%2</translation>
    </message>
    <message>
        <source>The changes are published with the next sync.</source>
        <translation>更改将在下次同步时发布。</translation>
    </message>
</context>
<context>
    <name>caravan::ui::DraftsDialog</name>
    <message>
        <source>New %1</source>
        <comment>kind of record</comment>
        <translation>新建%1</translation>
    </message>
    <message>
        <source>Forms not saved yet</source>
        <translation>尚未保存的表单</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>kind of record, name</comment>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>Keep editing</source>
        <translation>继续编辑</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>以后再说</translation>
    </message>
</context>
<context>
    <name>caravan::ui::DraftsOffer</name>
    <message>
        <source>Unsaved form from last time was kept: %1</source>
        <translation>上次未保存，内容已保留：%1</translation>
    </message>
    <message>
        <source>Keep editing</source>
        <translation>继续编辑</translation>
    </message>
    <message numerus="yes">
        <source>%Ln unsaved form(s) from last time were kept</source>
        <translation>
            <numerusform>上次有 %Ln 份表单未保存，内容已保留</numerusform>
        </translation>
    </message>
    <message>
        <source>Show them</source>
        <translation>查看</translation>
    </message>
    <message>
        <source>Every form is saved.</source>
        <translation>所有表单都已保存。</translation>
    </message>
    <message>
        <source>What you typed is not saved, and it cannot be kept for the next start.</source>
        <translation>输入的内容尚未保存，也无法保留到下次启动。</translation>
    </message>
    <message>
        <source>Close and lose it</source>
        <translation>关闭并丢弃</translation>
    </message>
</context>
<context>
    <name>caravan::ui::DuplicateNotice</name>
    <message>
        <source>Possible duplicate:</source>
        <translation>可能重复：</translation>
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
        <translation>重复数据：%1</translation>
    </message>
    <message>
        <source>Searching all records …</source>
        <translation>正在检查全部记录…</translation>
    </message>
    <message numerus="yes">
        <source>%Ln possible duplicate(s)</source>
        <translation>
            <numerusform>%Ln 组可能重复</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>the %Ln most certain are shown</source>
        <translation>
            <numerusform>显示最可能的 %Ln 组</numerusform>
        </translation>
    </message>
    <message>
        <source>Looking …</source>
        <translation>正在检查…</translation>
    </message>
    <message>
        <source>No duplicates</source>
        <translation>没有重复</translation>
    </message>
    <message>
        <source>No records here look like duplicates.</source>
        <translation>没有发现可能重复的记录。</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1%</translation>
    </message>
    <message>
        <source>Merge</source>
        <translation>合并</translation>
    </message>
    <message>
        <source>Merge %1 and %2</source>
        <translation>合并 %1 与 %2</translation>
    </message>
    <message>
        <source>Find duplicates</source>
        <translation>查找重复</translation>
    </message>
    <message>
        <source>Not the same</source>
        <translation>并非重复</translation>
    </message>
    <message>
        <source>Nobody in the company is asked about these two again</source>
        <translation>全公司不再提示这两条记录重复</translation>
    </message>
    <message>
        <source>%1 and %2 are not the same</source>
        <translation>%1 与 %2 并非同一记录</translation>
    </message>
    <message>
        <source>Kept as two records</source>
        <translation>已标记为两条独立记录</translation>
    </message>
</context>
<context>
    <name>caravan::ui::EntityDialog</name>
    <message>
        <source>Activities can refer to it</source>
        <translation>可关联活动</translation>
    </message>
    <message>
        <source>Files can be attached</source>
        <translation>可附加文件</translation>
    </message>
    <message>
        <source>Add to the draft</source>
        <translation>加入草稿</translation>
    </message>
    <message>
        <source>New entity</source>
        <translation>新建对象</translation>
    </message>
    <message>
        <source>Belongs to</source>
        <translation>所属对象</translation>
    </message>
    <message>
        <source>States</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Internal name</source>
        <translation>内部名称</translation>
    </message>
    <message>
        <source>For imports and programs. Cannot be changed after publishing.</source>
        <translation>供导入和程序使用，发布后不能更改。</translation>
    </message>
    <message>
        <source>Numbers start with</source>
        <translation>编号首字母</translation>
    </message>
    <message>
        <source>A capital letter; without one records have no number.</source>
        <translation>一个大写字母；不填则记录没有编号。</translation>
    </message>
    <message>
        <source>Singular in English</source>
        <translation>英文名称（单数）</translation>
    </message>
    <message>
        <source>Plural in English</source>
        <translation>英文名称（复数）</translation>
    </message>
    <message>
        <source>Visible to the owner of the parent record, their team and managers, with a tab on its page. Whoever sees that record only for a visit does not see it.</source>
        <translation>上级记录的负责人及其团队、经理可见，并在其页面上显示为标签页。仅因工单而看到该记录的人不可见。</translation>
    </message>
    <message>
        <source>Another kind of record already has this label.</source>
        <translation>已有其他对象使用此显示名称。</translation>
    </message>
    <message>
        <source>Label in simplified Chinese</source>
        <translation>简体中文显示名称</translation>
    </message>
    <message>
        <source>Optional</source>
        <translation>选填</translation>
    </message>
    <message>
        <source>Label in traditional Chinese</source>
        <translation>繁体中文显示名称</translation>
    </message>
    <message>
        <source>In their order: the first is open, the last done</source>
        <translation>按先后顺序：第一个为未处理，最后一个为已完成</translation>
    </message>
    <message>
        <source>Shown in the timeline of what it belongs to</source>
        <translation>显示在所属记录的时间线中</translation>
    </message>
    <message>
        <source>Has a due date (needs states): overdue, reminders, calendar</source>
        <translation>有到期日（需设置状态）：逾期提示、提醒、日历</translation>
    </message>
</context>
<context>
    <name>caravan::ui::EntityList</name>
    <message>
        <source>Entities</source>
        <translation>对象</translation>
    </message>
    <message>
        <source>%1 (own)</source>
        <translation>%1（自定义）</translation>
    </message>
    <message>
        <source>%1 (hidden)</source>
        <translation>%1（已隐藏）</translation>
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
        <translation>显示在记录页眉</translation>
    </message>
    <message>
        <source>Show as list column</source>
        <translation>显示为列表列</translation>
    </message>
    <message>
        <source>Add to the draft</source>
        <translation>加入草稿</translation>
    </message>
    <message>
        <source>New field: %1</source>
        <translation>新建字段：%1</translation>
    </message>
    <message>
        <source>Field: %1</source>
        <translation>字段：%1</translation>
    </message>
    <message>
        <source>Label in English</source>
        <translation>英文显示名称</translation>
    </message>
    <message>
        <source>Label in simplified Chinese</source>
        <translation>简体中文显示名称</translation>
    </message>
    <message>
        <source>Label in traditional Chinese</source>
        <translation>繁体中文显示名称</translation>
    </message>
    <message>
        <source>Optional</source>
        <translation>选填</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>类型</translation>
    </message>
    <message>
        <source>Refers to</source>
        <translation>引用对象</translation>
    </message>
    <message>
        <source>Choices</source>
        <translation>选项</translation>
    </message>
    <message>
        <source>Section of the form</source>
        <translation>表单分区</translation>
    </message>
    <message>
        <source>Internal name</source>
        <translation>内部名称</translation>
    </message>
    <message>
        <source>For imports and programs. Cannot be changed after publishing.</source>
        <translation>供导入和程序使用，发布后不能更改。</translation>
    </message>
    <message>
        <source>Choices stay once they are published; hide them instead.</source>
        <translation>选项发布后不能删除，请改为隐藏。</translation>
    </message>
    <message>
        <source>Leave all unticked to allow any record</source>
        <translation>不勾选表示任何记录</translation>
    </message>
    <message>
        <source>Another field already has this label.</source>
        <translation>已有其他字段使用此显示名称。</translation>
    </message>
    <message>
        <source>Hint</source>
        <translation>提示</translation>
    </message>
    <message>
        <source>Of those who may edit the record. Administrators may always.</source>
        <translation>在可编辑该记录的人员范围内。管理员始终可以编辑。</translation>
    </message>
    <message>
        <source>Shown below the field in the form</source>
        <translation>显示在表单中该字段下方</translation>
    </message>
    <message>
        <source>Who may see and edit it</source>
        <translation>谁可以查看和编辑</translation>
    </message>
</context>
<context>
    <name>caravan::ui::FieldHistory</name>
    <message>
        <source>History: %1</source>
        <comment>field</comment>
        <translation>历史记录：%1</translation>
    </message>
    <message>
        <source>When</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>更改人</translation>
    </message>
    <message>
        <source>From</source>
        <translation>更改前</translation>
    </message>
    <message>
        <source>To</source>
        <translation>更改后</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>%1, not at the hub yet</source>
        <comment>when</comment>
        <translation>%1，尚未到达中心服务器</translation>
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
        <translation>自定义</translation>
    </message>
    <message>
        <source>Required</source>
        <translation>必填</translation>
    </message>
    <message>
        <source>Hidden</source>
        <translation>已隐藏</translation>
    </message>
    <message>
        <source>Field</source>
        <translation>字段</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>类型</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Fields</source>
        <translation>字段</translation>
    </message>
</context>
<context>
    <name>caravan::ui::FiguresModel</name>
    <message>
        <source>Total</source>
        <translation>合计</translation>
    </message>
    <message>
        <source>End of month</source>
        <translation>月末</translation>
    </message>
    <message>
        <source>Overall</source>
        <translation>总体</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>变动</translation>
    </message>
    <message>
        <source>Reached</source>
        <comment>share of a target</comment>
        <translation>完成率</translation>
    </message>
    <message>
        <source>Gap</source>
        <comment>to a target</comment>
        <translation>差额</translation>
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
        <translation>没有文件</translation>
    </message>
    <message>
        <source>Leave empty</source>
        <translation>留空</translation>
    </message>
    <message>
        <source>%1 is no longer there. Choose it again.</source>
        <comment>file</comment>
        <translation>%1 已不在本机，请重新选择。</translation>
    </message>
    <message>
        <source>Copying %1 …</source>
        <comment>file</comment>
        <translation>正在复制 %1 …</translation>
    </message>
    <message>
        <source>Replace …</source>
        <translation>更换 …</translation>
    </message>
    <message>
        <source>Choose file …</source>
        <translation>选择文件 …</translation>
    </message>
    <message>
        <source>Look at it or save it elsewhere</source>
        <translation>查看，或另存到别处</translation>
    </message>
</context>
<context>
    <name>caravan::ui::FileIntake</name>
    <message>
        <source>Picture %1.png</source>
        <comment>when</comment>
        <translation>图片 %1.png</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>file, why it was not added</comment>
        <translation>%1：%2</translation>
    </message>
    <message numerus="yes">
        <source>%Ln file(s) added</source>
        <translation>
            <numerusform>已添加 %Ln 个文件</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>caravan::ui::FilePreview</name>
    <message>
        <source>Keep on this laptop</source>
        <translation>始终保留在本机</translation>
    </message>
    <message>
        <source>Save as</source>
        <translation>另存为</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>This file is at the hub. It is fetched as soon as there is a connection and then shown here.</source>
        <translation>此文件在中心服务器。一旦连上网络就会下载并显示在这里。</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>file name, size</comment>
        <translation>%1（%2）</translation>
    </message>
    <message>
        <source>There is no preview of this kind of file. Save it to open it with another program.</source>
        <translation>此类文件无法预览。请另存后用其他程序打开。</translation>
    </message>
    <message>
        <source>Saved as %1</source>
        <translation>已保存为 %1</translation>
    </message>
</context>
<context>
    <name>caravan::ui::FilesModel</name>
    <message>
        <source>Only at the hub</source>
        <translation>仅在中心服务器</translation>
    </message>
    <message>
        <source>Damaged before it was sent</source>
        <translation>发送前已损坏</translation>
    </message>
    <message>
        <source>Sending: %1 %</source>
        <comment>percent</comment>
        <translation>正在发送：%1%</translation>
    </message>
    <message>
        <source>Waiting for the hub</source>
        <translation>等待发送到中心服务器</translation>
    </message>
    <message>
        <source>On this laptop</source>
        <translation>在本机</translation>
    </message>
    <message>
        <source>Fetching: %1 %</source>
        <comment>percent</comment>
        <translation>正在下载：%1%</translation>
    </message>
    <message>
        <source>Will be fetched at the next connection</source>
        <translation>下次联网时下载</translation>
    </message>
</context>
<context>
    <name>caravan::ui::FilesView</name>
    <message>
        <source>Add files</source>
        <translation>添加文件</translation>
    </message>
    <message>
        <source>Drop files here, or paste a picture.</source>
        <translation>将文件拖到此处，或粘贴图片。</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>No files yet</source>
        <translation>还没有文件</translation>
    </message>
    <message>
        <source>Drop files here, paste a picture, or choose them. They are saved on this laptop at once and sent to the hub when there is a connection.</source>
        <translation>将文件拖到此处、粘贴图片，或选择文件。文件会立即保存在本机，联网后发送到中心服务器。</translation>
    </message>
    <message>
        <source>There is no file and no picture to add.</source>
        <translation>没有可添加的文件或图片。</translation>
    </message>
    <message>
        <source>Save as</source>
        <translation>另存为</translation>
    </message>
    <message>
        <source>%1 deleted</source>
        <translation>已删除 %1</translation>
    </message>
    <message>
        <source>Preview</source>
        <translation>预览</translation>
    </message>
    <message>
        <source>Keep on this laptop</source>
        <translation>始终保留在本机</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>删除</translation>
    </message>
</context>
<context>
    <name>caravan::ui::Filling</name>
    <message>
        <source>Converting …</source>
        <translation>正在转换 …</translation>
    </message>
    <message numerus="yes">
        <source>%Ln value(s) converted</source>
        <translation>
            <numerusform>已转换 %Ln 个值</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>caravan::ui::FilterBar</name>
    <message>
        <source>Add filter</source>
        <translation>添加筛选条件</translation>
    </message>
    <message>
        <source>All of these</source>
        <translation>满足全部条件</translation>
    </message>
    <message>
        <source>Any of these</source>
        <translation>满足任一条件</translation>
    </message>
    <message>
        <source>How filters are combined</source>
        <translation>筛选条件的组合方式</translation>
    </message>
    <message>
        <source>Change the filter: %1</source>
        <translation>更改筛选条件：%1</translation>
    </message>
    <message>
        <source>Remove filter</source>
        <translation>移除筛选条件</translation>
    </message>
    <message>
        <source>Remove the filter: %1</source>
        <translation>移除筛选条件：%1</translation>
    </message>
    <message>
        <source>Filter group</source>
        <translation>条件组</translation>
    </message>
    <message>
        <source>Incomplete records</source>
        <translation>资料不完整的记录</translation>
    </message>
</context>
<context>
    <name>caravan::ui::FirstSteps</name>
    <message>
        <source>Set up your company</source>
        <translation>公司初始设置</translation>
    </message>
    <message>
        <source>Hide</source>
        <translation>隐藏</translation>
    </message>
    <message>
        <source>Hide: Set up your company</source>
        <translation>隐藏：公司初始设置</translation>
    </message>
    <message>
        <source>%1 of %2 done</source>
        <comment>numbers</comment>
        <translation>已完成 %1 / %2</translation>
    </message>
    <message>
        <source>Company details</source>
        <translation>公司资料</translation>
    </message>
    <message>
        <source>Enter details</source>
        <translation>填写资料</translation>
    </message>
    <message>
        <source>People</source>
        <translation>人员</translation>
    </message>
    <message>
        <source>Add those who work with Caravan, with their roles.</source>
        <translation>添加使用 Caravan 的同事，并设定角色。</translation>
    </message>
    <message>
        <source>Add a person …</source>
        <translation>添加人员…</translation>
    </message>
    <message>
        <source>Customers</source>
        <translation>客户</translation>
    </message>
    <message>
        <source>Import them from a CSV file with the list&apos;s menu, or enter the first.</source>
        <translation>在列表菜单中从 CSV 文件导入，或录入第一家客户。</translation>
    </message>
    <message>
        <source>Open the list</source>
        <translation>打开列表</translation>
    </message>
    <message>
        <source>Laptops</source>
        <translation>同事的电脑</translation>
    </message>
    <message>
        <source>Send the sign-in link to your colleagues. This is done once another laptop has signed in.</source>
        <translation>将登录链接发给同事。有另一台电脑登录后，此项即完成。</translation>
    </message>
    <message>
        <source>Copy the link</source>
        <translation>复制链接</translation>
    </message>
    <message>
        <source>Done: %1</source>
        <comment>a step</comment>
        <translation>已完成：%1</translation>
    </message>
    <message>
        <source>To do: %1</source>
        <comment>a step</comment>
        <translation>待办：%1</translation>
    </message>
    <message>
        <source>Your hub has no address that other laptops can use.</source>
        <translation>您的中心服务器没有其他电脑可用的地址。</translation>
    </message>
    <message>
        <source>Copied: %1</source>
        <translation>已复制：%1</translation>
    </message>
    <message>
        <source>Name and address appear on quotes and reports.</source>
        <translation>名称和地址会显示在报价单和报告上。</translation>
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
        <translation>放弃已输入的内容吗？</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>放弃</translation>
    </message>
    <message>
        <source>Keep editing</source>
        <translation>继续编辑</translation>
    </message>
</context>
<context>
    <name>caravan::ui::FormPage</name>
    <message>
        <source>New %1</source>
        <comment>kind of record</comment>
        <translation>新建%1</translation>
    </message>
    <message>
        <source>Edit %1</source>
        <translation>编辑：%1</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Please check the highlighted fields.</source>
        <translation>请检查标出的字段。</translation>
    </message>
    <message>
        <source>%1 created</source>
        <translation>已创建：%1</translation>
    </message>
    <message>
        <source>%1 saved</source>
        <translation>已保存：%1</translation>
    </message>
    <message>
        <source>What you had typed is here again, not saved yet. Cancel discards it.</source>
        <translation>您之前输入但未保存的内容已恢复。点“取消”将放弃这些内容。</translation>
    </message>
</context>
<context>
    <name>caravan::ui::FormPreview</name>
    <message>
        <source>This field</source>
        <translation>此字段</translation>
    </message>
</context>
<context>
    <name>caravan::ui::FormView</name>
    <message>
        <source>Cleared by somebody else in the meantime. Your text is kept.</source>
        <translation>期间已被他人清空；您输入的内容已保留。</translation>
    </message>
    <message>
        <source>Changed to “%1” in the meantime. Your text is kept.</source>
        <translation>期间已被改为“%1”；您输入的内容已保留。</translation>
    </message>
    <message>
        <source>Choose region</source>
        <translation>选择地区</translation>
    </message>
    <message>
        <source>You cannot edit this field.</source>
        <translation>您无权修改此字段。</translation>
    </message>
    <message>
        <source>Cleared: it belonged to the customer before.</source>
        <translation>已清空：它属于之前的客户。</translation>
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
        <translation>本季度目标</translation>
    </message>
    <message>
        <source>No targets are set for this quarter.</source>
        <translation>本季度没有设定目标。</translation>
    </message>
    <message>
        <source>All together</source>
        <translation>合计</translation>
    </message>
    <message>
        <source>Open the report</source>
        <translation>打开报表</translation>
    </message>
    <message>
        <source>%1 to go</source>
        <comment>amount</comment>
        <translation>还差 %1</translation>
    </message>
    <message>
        <source>reached, %1 above</source>
        <comment>amount</comment>
        <translation>已达成，超出 %1</translation>
    </message>
</context>
<context>
    <name>caravan::ui::Gate</name>
    <message>
        <source>Sign in to your hub first.</source>
        <translation>请先登录到您的中心服务器。</translation>
    </message>
    <message>
        <source>Your password was changed</source>
        <translation>密码已修改</translation>
    </message>
    <message>
        <source>Sign in once more. After that, your password can unlock the window.</source>
        <translation>请重新登录一次，之后即可用密码解锁窗口。</translation>
    </message>
</context>
<context>
    <name>caravan::ui::GroupPanel</name>
    <message>
        <source>Groups: %1</source>
        <comment>field</comment>
        <translation>分组：%1</translation>
    </message>
    <message>
        <source>All groups</source>
        <translation>全部分组</translation>
    </message>
    <message>
        <source>None</source>
        <comment>group of records without a value</comment>
        <translation>无</translation>
    </message>
</context>
<context>
    <name>caravan::ui::ImportColumns</name>
    <message>
        <source>Column</source>
        <translation>列</translation>
    </message>
    <message>
        <source>Example</source>
        <translation>示例</translation>
    </message>
    <message>
        <source>Import as</source>
        <translation>导入为</translation>
    </message>
    <message>
        <source>Columns of the file</source>
        <translation>文件的列</translation>
    </message>
    <message>
        <source>Import %1 as</source>
        <comment>a column</comment>
        <translation>%1导入为</translation>
    </message>
    <message>
        <source>Do not import</source>
        <translation>不导入</translation>
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
        <translation>更新已有记录</translation>
    </message>
    <message>
        <source>Skip these rows</source>
        <translation>跳过这些行</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>导入</translation>
    </message>
    <message>
        <source>Import %1</source>
        <comment>records of a kind</comment>
        <translation>导入%1</translation>
    </message>
    <message>
        <source>Encoding</source>
        <translation>字符编码</translation>
    </message>
    <message>
        <source>Problems</source>
        <translation>无法识别的内容</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Create %1 that do not exist yet</source>
        <comment>accounts</comment>
        <translation>自动新建未知的%1</translation>
    </message>
    <message>
        <source>Reading the file…</source>
        <translation>正在读取文件…</translation>
    </message>
    <message>
        <source>Map at least one column to a field.</source>
        <translation>请至少为一列指定对应字段。</translation>
    </message>
    <message>
        <source>“%1” is read as %2</source>
        <comment>a column, how its numbers or days are written</comment>
        <translation>“%1”按 %2 读取</translation>
    </message>
    <message>
        <source>Choose the encoding in which the example reads correctly.</source>
        <translation>请选择能正确显示示例的编码。</translation>
    </message>
    <message numerus="yes">
        <source>Import stopped: %Ln record(s) are written</source>
        <translation>
            <numerusform>导入已停止：已写入 %Ln 条记录</numerusform>
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
        <translation>行</translation>
    </message>
    <message>
        <source>Column</source>
        <translation>列</translation>
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
        <translation>替换为</translation>
    </message>
    <message>
        <source>Problems</source>
        <translation>无法识别的内容</translation>
    </message>
    <message numerus="yes">
        <source>%1 and %Ln more</source>
        <comment>lines</comment>
        <translation>
            <numerusform>%1 及另外 %Ln 行</numerusform>
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
        <translation>Excel 日期序号</translation>
    </message>
    <message>
        <source>time of this laptop</source>
        <translation>本机时间</translation>
    </message>
    <message>
        <source>%1 in the whole column</source>
        <comment>how numbers or days are written</comment>
        <translation>整列均为 %1</translation>
    </message>
    <message>
        <source>it is not clear which record is meant</source>
        <translation>无法确定对应哪条记录</translation>
    </message>
    <message>
        <source>contradicts another column</source>
        <translation>与另一列的内容不一致</translation>
    </message>
    <message>
        <source>it can be read in more than one way</source>
        <translation>有多种读法</translation>
    </message>
    <message>
        <source>%1 is missing or wrong</source>
        <comment>a field</comment>
        <translation>%1缺失或有误</translation>
    </message>
    <message>
        <source>a different number of cells than the header</source>
        <translation>单元格数与标题行不一致</translation>
    </message>
    <message>
        <source>no %1 of this name</source>
        <comment>a kind of record</comment>
        <translation>没有此名称的%1</translation>
    </message>
    <message>
        <source>not a valid %1</source>
        <comment>a field</comment>
        <translation>不是有效的%1</translation>
    </message>
    <message>
        <source>Replace “%1” with</source>
        <comment>a value</comment>
        <translation>将“%1”替换为</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>请选择…</translation>
    </message>
    <message>
        <source>Create it</source>
        <comment>a record that is referred to</comment>
        <translation>新建</translation>
    </message>
    <message>
        <source>Leave it empty</source>
        <translation>留空</translation>
    </message>
    <message>
        <source>Use %1</source>
        <comment>a value</comment>
        <translation>使用“%1”</translation>
    </message>
</context>
<context>
    <name>caravan::ui::ImportProgress</name>
    <message>
        <source>Import</source>
        <translation>导入</translation>
    </message>
</context>
<context>
    <name>caravan::ui::ImportText</name>
    <message numerus="yes">
        <source>%Ln new</source>
        <comment>records</comment>
        <translation>
            <numerusform>新建 %Ln 条</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln changed</source>
        <comment>records</comment>
        <translation>
            <numerusform>更新 %Ln 条</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln existing</source>
        <translation>
            <numerusform>%Ln 条已存在</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln row(s) with problems</source>
        <translation>
            <numerusform>%Ln 行无法识别</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln record(s) imported</source>
        <translation>
            <numerusform>已导入 %Ln 条记录</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln row(s) skipped</source>
        <translation>
            <numerusform>已跳过 %Ln 行</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>caravan::ui::ImportsDialog</name>
    <message>
        <source>Imports</source>
        <translation>导入记录</translation>
    </message>
    <message>
        <source>File</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>Imported on</source>
        <translation>导入时间</translation>
    </message>
    <message>
        <source>Records</source>
        <translation>记录</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Undo import</source>
        <translation>撤销导入</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message numerus="yes">
        <source>%Ln new</source>
        <comment>records</comment>
        <translation>
            <numerusform>新建 %Ln 条</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln changed</source>
        <comment>records</comment>
        <translation>
            <numerusform>更新 %Ln 条</numerusform>
        </translation>
    </message>
    <message>
        <source>Undone %1</source>
        <comment>time</comment>
        <translation>已于 %1 撤销</translation>
    </message>
    <message>
        <source>Nothing has been imported on this laptop yet.</source>
        <translation>这台电脑上还没有导入过文件。</translation>
    </message>
    <message numerus="yes">
        <source>%Ln record(s) will be deleted</source>
        <translation>
            <numerusform>将删除 %Ln 条记录</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln record(s) will get their old values back</source>
        <translation>
            <numerusform>%Ln 条记录恢复原值</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln record(s) were changed later and are kept</source>
        <translation>
            <numerusform>%Ln 条记录此后已被修改，予以保留</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln record(s) stay because others refer to them</source>
        <translation>
            <numerusform>%Ln 条记录被其他记录引用，予以保留</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln record(s) no longer exist</source>
        <translation>
            <numerusform>%Ln 条记录已不存在</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Import undone: %Ln record(s)</source>
        <translation>
            <numerusform>已撤销导入：%Ln 条记录</numerusform>
        </translation>
    </message>
    <message>
        <source>Undoing the import …</source>
        <translation>正在撤销导入…</translation>
    </message>
    <message numerus="yes">
        <source>%Ln left unchanged</source>
        <translation>
            <numerusform>%Ln 条保持不变</numerusform>
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
        <translation>新建分区：%1</translation>
    </message>
    <message>
        <source>Section: %1</source>
        <translation>分区：%1</translation>
    </message>
    <message>
        <source>Entity: %1</source>
        <translation>对象：%1</translation>
    </message>
    <message>
        <source>Singular in English</source>
        <translation>英文名称（单数）</translation>
    </message>
    <message>
        <source>Label in English</source>
        <translation>英文显示名称</translation>
    </message>
    <message>
        <source>Singular in simplified Chinese</source>
        <translation>简体中文名称（单数）</translation>
    </message>
    <message>
        <source>Label in simplified Chinese</source>
        <translation>简体中文显示名称</translation>
    </message>
    <message>
        <source>Singular in traditional Chinese</source>
        <translation>繁体中文名称（单数）</translation>
    </message>
    <message>
        <source>Label in traditional Chinese</source>
        <translation>繁体中文显示名称</translation>
    </message>
    <message>
        <source>Plural in English</source>
        <translation>英文名称（复数）</translation>
    </message>
    <message>
        <source>Plural in simplified Chinese</source>
        <translation>简体中文名称（复数）</translation>
    </message>
    <message>
        <source>Plural in traditional Chinese</source>
        <translation>繁体中文名称（复数）</translation>
    </message>
    <message>
        <source>Internal name</source>
        <translation>内部名称</translation>
    </message>
    <message>
        <source>For imports and programs. Cannot be changed after publishing.</source>
        <translation>供导入和程序使用，发布后不能更改。</translation>
    </message>
    <message>
        <source>Report: %1</source>
        <translation>报表：%1</translation>
    </message>
</context>
<context>
    <name>caravan::ui::LeadActions</name>
    <message>
        <source>Claim</source>
        <translation>领取</translation>
    </message>
    <message>
        <source>Claim this lead from the pool</source>
        <translation>从公海领取此线索</translation>
    </message>
    <message>
        <source>Return to pool</source>
        <translation>退回公海</translation>
    </message>
    <message>
        <source>Return this lead to your team&apos;s pool</source>
        <translation>将此线索退回团队公海</translation>
    </message>
    <message>
        <source>%1 is now yours</source>
        <translation>%1 现由您负责</translation>
    </message>
    <message>
        <source>%1 returned to the pool</source>
        <translation>%1 已退回公海</translation>
    </message>
    <message>
        <source>Score %1 · %2 of need, budget, authority and time are known</source>
        <comment>points; 0 to 4</comment>
        <translation>评分 %1 · 需求、预算、决策权、时间已知 %2 项</translation>
    </message>
</context>
<context>
    <name>caravan::ui::LinesView</name>
    <message>
        <source>Add a product</source>
        <translation>添加产品</translation>
    </message>
    <message>
        <source>Remove the selected lines</source>
        <translation>删除所选明细</translation>
    </message>
    <message>
        <source>The amount is %1: use the sum of the lines</source>
        <translation>金额为 %1：改为明细合计</translation>
    </message>
    <message>
        <source>Use the sum of the lines as the amount</source>
        <translation>将明细合计作为金额</translation>
    </message>
    <message>
        <source>%1 added</source>
        <translation>已添加 %1</translation>
    </message>
    <message>
        <source>%1 added; no price book has a price for it</source>
        <translation>已添加 %1；价格表中没有价格</translation>
    </message>
    <message>
        <source>Select the lines first.</source>
        <translation>请先选择明细。</translation>
    </message>
    <message numerus="yes">
        <source>%Ln line(s) removed</source>
        <translation>
            <numerusform>已删除 %Ln 条明细</numerusform>
        </translation>
    </message>
    <message>
        <source>Amount: %1</source>
        <translation>金额：%1</translation>
    </message>
</context>
<context>
    <name>caravan::ui::ListClipboard</name>
    <message numerus="yes">
        <source>At most %Ln row(s) can be copied at once. Export the list instead.</source>
        <translation>
            <numerusform>一次最多复制 %Ln 行，请改为导出列表。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln row(s) copied with their IDs</source>
        <translation>
            <numerusform>已复制 %Ln 行（含 ID）</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln row(s) copied</source>
        <translation>
            <numerusform>已复制 %Ln 行</numerusform>
        </translation>
    </message>
    <message>
        <source>Too much to paste at once. Import it as a CSV file.</source>
        <translation>内容过多，无法一次粘贴，请以 CSV 文件导入。</translation>
    </message>
    <message>
        <source>The clipboard holds no text that can be pasted.</source>
        <translation>剪贴板中没有可粘贴的文字。</translation>
    </message>
    <message>
        <source>Select fewer rows.</source>
        <translation>请减少所选的行。</translation>
    </message>
    <message>
        <source>Pasting …</source>
        <translation>正在粘贴…</translation>
    </message>
    <message numerus="yes">
        <source>%Ln record(s) changed by pasting</source>
        <translation>
            <numerusform>已通过粘贴更改 %Ln 条记录</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>caravan::ui::ListFiles</name>
    <message>
        <source>Import a CSV file</source>
        <translation>导入 CSV 文件</translation>
    </message>
    <message>
        <source>Comma-separated text (*.csv *.tsv *.txt)</source>
        <translation>逗号分隔文本 (*.csv *.tsv *.txt)</translation>
    </message>
    <message>
        <source>The file cannot be read.</source>
        <translation>无法读取此文件。</translation>
    </message>
    <message>
        <source>Workbook (*.xlsx)</source>
        <translation>工作簿 (*.xlsx)</translation>
    </message>
    <message>
        <source>Comma-separated text (*.csv)</source>
        <translation>逗号分隔文本 (*.csv)</translation>
    </message>
    <message>
        <source>Export list</source>
        <translation>导出列表</translation>
    </message>
    <message>
        <source>Exported to %1</source>
        <translation>已导出到 %1</translation>
    </message>
    <message>
        <source>The export was stopped. Nothing was written.</source>
        <translation>导出已停止，未写入任何文件。</translation>
    </message>
    <message>
        <source>Too many records to print. Filter the list, or export it.</source>
        <translation>记录太多，无法打印。请先筛选列表，或改为导出。</translation>
    </message>
    <message>
        <source>Another export of this list is still running.</source>
        <translation>此列表的另一项导出仍在进行。</translation>
    </message>
</context>
<context>
    <name>caravan::ui::ListFilter</name>
    <message>
        <source>Filter this list</source>
        <translation>筛选此列表</translation>
    </message>
    <message>
        <source>Filter this list (/)</source>
        <translation>筛选此列表 (/)</translation>
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
        <translation>谁的记录</translation>
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
        <translation>按%1分组</translation>
    </message>
    <message>
        <source>Group</source>
        <translation>分组</translation>
    </message>
    <message>
        <source>Groups with counts and sums</source>
        <translation>按数量和合计分组</translation>
    </message>
    <message>
        <source>No groups</source>
        <translation>不分组</translation>
    </message>
</context>
<context>
    <name>caravan::ui::ListPage</name>
    <message>
        <source>New %1</source>
        <comment>kind of record</comment>
        <translation>新建%1</translation>
    </message>
    <message>
        <source>Nothing matches this filter</source>
        <translation>没有符合筛选条件的记录</translation>
    </message>
    <message>
        <source>Try fewer words, or show everything again.</source>
        <translation>请减少关键词，或重新显示全部。</translation>
    </message>
    <message>
        <source>Show everything</source>
        <translation>显示全部</translation>
    </message>
    <message>
        <source>Nothing here yet</source>
        <translation>这里还没有内容</translation>
    </message>
    <message>
        <source>What you create here is kept on this laptop and sent to the hub when there is a connection.</source>
        <translation>在此新建的内容先保存在本机，联网后自动发送到中心服务器。</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>打开</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>编辑</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>删除</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>列</translation>
    </message>
    <message numerus="yes">
        <source>%Ln record(s)</source>
        <translation>
            <numerusform>%Ln 条记录</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Delete %Ln record(s)</source>
        <translation>
            <numerusform>删除 %Ln 条记录</numerusform>
        </translation>
    </message>
    <message>
        <source>Export …</source>
        <translation>导出…</translation>
    </message>
    <message>
        <source>Edit selected …</source>
        <translation>编辑所选记录…</translation>
    </message>
    <message>
        <source>This list could not be read</source>
        <translation>无法读取此列表</translation>
    </message>
    <message>
        <source>More</source>
        <translation>更多</translation>
    </message>
    <message>
        <source>Print …</source>
        <translation>打印…</translation>
    </message>
    <message>
        <source>updated %1</source>
        <comment>when the hub was reached last</comment>
        <translation>%1更新</translation>
    </message>
    <message numerus="yes">
        <source>Stop the export (%Ln row(s) so far)</source>
        <translation>
            <numerusform>停止导出（已写入 %Ln 行）</numerusform>
        </translation>
    </message>
    <message>
        <source>Open in a new window</source>
        <translation>在新窗口中打开</translation>
    </message>
    <message>
        <source>Edit “%1” here</source>
        <comment>field</comment>
        <translation>在此编辑“%1”</translation>
    </message>
    <message>
        <source>Reading …</source>
        <translation>正在读取…</translation>
    </message>
    <message numerus="yes">
        <source>More than %Ln record(s)</source>
        <translation>
            <numerusform>超过 %Ln 条记录</numerusform>
        </translation>
    </message>
    <message>
        <source>Reassign selected …</source>
        <translation>移交所选记录…</translation>
    </message>
    <message>
        <source>Import a CSV file</source>
        <translation>导入 CSV 文件</translation>
    </message>
    <message>
        <source> or </source>
        <comment>between rules</comment>
        <translation> 或 </translation>
    </message>
    <message>
        <source>no exchange rate, sorted last: %1</source>
        <comment>currencies</comment>
        <translation>没有汇率，排在最后：%1</translation>
    </message>
    <message>
        <source>Imports …</source>
        <translation>导入记录…</translation>
    </message>
    <message>
        <source>Preview</source>
        <translation>预览</translation>
    </message>
    <message>
        <source>Preview of the selected record (Space)</source>
        <translation>预览所选记录（空格键）</translation>
    </message>
    <message numerus="yes">
        <source>Copy %Ln row(s)</source>
        <translation>
            <numerusform>复制 %Ln 行</numerusform>
        </translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>复制</translation>
    </message>
    <message numerus="yes">
        <source>At most %Ln selected record(s) can be exported. Filter the list instead.</source>
        <translation>
            <numerusform>最多可导出所选的 %Ln 条记录，请改为筛选列表。</numerusform>
        </translation>
    </message>
    <message>
        <source>Words of the filter cannot stand on Home. Use a rule instead.</source>
        <translation>筛选框里的文字不能放到首页，请改用筛选条件。</translation>
    </message>
    <message>
        <source>“%1” is on Home now</source>
        <comment>list</comment>
        <translation>“%1”已添加到首页</translation>
    </message>
    <message>
        <source>It is on Home already, or there is no room for more.</source>
        <translation>首页上已有该项，或已没有空位。</translation>
    </message>
    <message>
        <source>Preview of the current record</source>
        <translation>预览当前记录</translation>
    </message>
    <message>
        <source>Next or previous row</source>
        <translation>下一行或上一行</translation>
    </message>
    <message>
        <source>Open the record</source>
        <translation>打开记录</translation>
    </message>
    <message>
        <source>Filter by words</source>
        <translation>按文字筛选</translation>
    </message>
    <message>
        <source>Copy the selected rows, or the cell</source>
        <translation>复制所选行或单元格</translation>
    </message>
    <message>
        <source>Copy the selected rows with their IDs</source>
        <translation>复制所选行（含 ID）</translation>
    </message>
    <message>
        <source>Delete the selected records</source>
        <translation>删除所选记录</translation>
    </message>
    <message>
        <source>Select nothing</source>
        <translation>取消选择</translation>
    </message>
    <message>
        <source>Add to Home</source>
        <translation>添加到首页</translation>
    </message>
    <message>
        <source>Paste, after showing what would change</source>
        <translation>粘贴单元格（先显示将更改的内容）</translation>
    </message>
</context>
<context>
    <name>caravan::ui::ListSelection</name>
    <message>
        <source>Select records first.</source>
        <translation>请先选择记录。</translation>
    </message>
    <message>
        <source>Changing …</source>
        <translation>正在修改…</translation>
    </message>
    <message numerus="yes">
        <source>%Ln record(s) changed</source>
        <translation>
            <numerusform>已更改 %Ln 条记录</numerusform>
        </translation>
    </message>
    <message>
        <source>Reassigning …</source>
        <translation>正在移交…</translation>
    </message>
    <message numerus="yes">
        <source>%Ln record(s) reassigned</source>
        <translation>
            <numerusform>已移交 %Ln 条记录</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln refused: %1</source>
        <comment>records</comment>
        <translation>
            <numerusform>%Ln 条被拒绝：%1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>caravan::ui::ListSums</name>
    <message numerus="yes">
        <source>%Ln selected</source>
        <translation>
            <numerusform>已选择 %Ln 条</numerusform>
        </translation>
    </message>
    <message>
        <source>open</source>
        <comment>a sum of what is under way</comment>
        <translation>进行中</translation>
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
        <translation>密码不正确。连续输错五次后需要稍等。</translation>
    </message>
    <message>
        <source>Locked</source>
        <translation>已锁定</translation>
    </message>
    <message>
        <source>Your password</source>
        <translation>您的密码</translation>
    </message>
    <message>
        <source>Unlock</source>
        <translation>解锁</translation>
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
        <translation>合并记录</translation>
    </message>
    <message>
        <source>Contacts, deals, activities and files of the other record move to the one that stays. Where only one of them has a value, that value is kept.</source>
        <translation>被合并记录的联系人、商机、活动和文件会移到保留的记录。只有一方有内容的字段会保留该内容。</translation>
    </message>
    <message>
        <source>Merge</source>
        <translation>合并</translation>
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
        <translation>（空）</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>field, value</comment>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>%1 and %2 merged</source>
        <translation>%1 与 %2 已合并</translation>
    </message>
    <message>
        <source>You cannot edit both records.</source>
        <translation>您无权修改这两条记录。</translation>
    </message>
    <message>
        <source>Select the two records first.</source>
        <translation>请先选择两条记录。</translation>
    </message>
    <message>
        <source>Merge the two selected</source>
        <translation>合并所选两条</translation>
    </message>
</context>
<context>
    <name>caravan::ui::Messages</name>
    <message>
        <source>Undoing …</source>
        <translation>正在撤销…</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>打开</translation>
    </message>
    <message>
        <source>Undone: %1</source>
        <translation>已撤销：%1</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>重做</translation>
    </message>
    <message numerus="yes">
        <source>%Ln record(s) left unchanged</source>
        <translation>
            <numerusform>%Ln 条记录保持不变</numerusform>
        </translation>
    </message>
    <message>
        <source>This cannot be undone: the record cannot go back to where it stood.</source>
        <translation>无法撤销：此记录不能退回之前的状态。</translation>
    </message>
</context>
<context>
    <name>caravan::ui::MoneyEditor</name>
    <message>
        <source>Currency</source>
        <translation>币种</translation>
    </message>
</context>
<context>
    <name>caravan::ui::MonthGrid</name>
    <message numerus="yes">
        <source>%n more</source>
        <translation>
            <numerusform>还有 %n 项</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>caravan::ui::MovedCard</name>
    <message>
        <source>What moved in seven days</source>
        <translation>近 7 天的变化</translation>
    </message>
    <message>
        <source>Won</source>
        <translation>赢单</translation>
    </message>
    <message>
        <source>Lost</source>
        <translation>输单</translation>
    </message>
    <message>
        <source>Moved</source>
        <translation>有推进</translation>
    </message>
    <message>
        <source>Slipped</source>
        <translation>推迟或逾期</translation>
    </message>
    <message>
        <source>No deal moved.</source>
        <translation>没有商机变化。</translation>
    </message>
    <message>
        <source>Open the review</source>
        <translation>打开商机复盘</translation>
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
            <numerusform>%1，%Ln 条记录</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>caravan::ui::NewsPage</name>
    <message>
        <source>What changed</source>
        <translation>最新变化</translation>
    </message>
    <message>
        <source>Mark all as read</source>
        <translation>全部标为已读</translation>
    </message>
    <message>
        <source>Nothing new</source>
        <translation>没有新变化</translation>
    </message>
    <message>
        <source>What others change in your records appears here after each sync, your own accounts first.</source>
        <translation>每次同步后，他人对您记录的修改会显示在这里，您自己的客户排在最前。</translation>
    </message>
    <message numerus="yes">
        <source>%Ln record(s) changed since you last looked</source>
        <translation>
            <numerusform>自上次查看以来有 %Ln 条记录更改</numerusform>
        </translation>
    </message>
    <message>
        <source>updated %1</source>
        <comment>when the hub was reached last</comment>
        <translation>%1更新</translation>
    </message>
    <message>
        <source>Without an account</source>
        <translation>未关联客户</translation>
    </message>
    <message>
        <source>My account</source>
        <translation>我的客户</translation>
    </message>
    <message>
        <source>Mark as read</source>
        <translation>标为已读</translation>
    </message>
    <message>
        <source>Mark as read: %1</source>
        <translation>标为已读：%1</translation>
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
        <translation>已删除，或不再与您共享</translation>
    </message>
</context>
<context>
    <name>caravan::ui::Notices</name>
    <message numerus="yes">
        <source>%Ln things are due</source>
        <translation>
            <numerusform>有 %Ln 项待办即将到期</numerusform>
        </translation>
    </message>
    <message>
        <source>Due today</source>
        <translation>今天到期</translation>
    </message>
    <message>
        <source>Starts at %1</source>
        <comment>time</comment>
        <translation>%1 开始</translation>
    </message>
    <message>
        <source>The hub refused a change</source>
        <translation>中心服务器拒绝了一项更改</translation>
    </message>
    <message>
        <source>Open the sync page to see why and to fix it.</source>
        <translation>打开同步页面查看原因并处理。</translation>
    </message>
    <message>
        <source>A field was changed twice</source>
        <translation>同一字段被修改了两次</translation>
    </message>
    <message>
        <source>Open the sync page to choose.</source>
        <translation>打开同步页面进行选择。</translation>
    </message>
    <message>
        <source>A note from %1</source>
        <comment>person</comment>
        <translation>%1 的留言</translation>
    </message>
    <message>
        <source>A note for you</source>
        <translation>有人给您留言</translation>
    </message>
    <message>
        <source>Open it to read it.</source>
        <translation>打开即可阅读。</translation>
    </message>
    <message>
        <source>Open %1 to see them.</source>
        <comment>a list</comment>
        <translation>打开“%1”即可查看。</translation>
    </message>
</context>
<context>
    <name>caravan::ui::OfferActions</name>
    <message>
        <source>Quote</source>
        <translation>报价</translation>
    </message>
    <message>
        <source>Create a quote from the products of this deal</source>
        <translation>按此商机的产品制作报价单</translation>
    </message>
    <message>
        <source>Ask for approval</source>
        <translation>申请审批</translation>
    </message>
    <message>
        <source>Ask your manager to approve this quote&apos;s discount</source>
        <translation>向经理申请审批此报价的折扣</translation>
    </message>
    <message>
        <source>New version</source>
        <translation>新版本</translation>
    </message>
    <message>
        <source>Create a copy that replaces this quote</source>
        <translation>复制一份并替换此报价单</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>生成订单</translation>
    </message>
    <message>
        <source>The customer has ordered: create the order and win the deal</source>
        <translation>客户已下单：生成订单并将商机标为赢单</translation>
    </message>
    <message>
        <source>PDF</source>
        <translation>PDF</translation>
    </message>
    <message>
        <source>Quote created</source>
        <translation>报价单已生成</translation>
    </message>
    <message>
        <source>Why this discount?</source>
        <translation>为什么需要此折扣？</translation>
    </message>
    <message>
        <source>Ask</source>
        <translation>申请</translation>
    </message>
    <message>
        <source>Approval requested</source>
        <translation>已申请审批</translation>
    </message>
    <message>
        <source>New version created</source>
        <translation>新版本已生成</translation>
    </message>
    <message>
        <source>Order created</source>
        <translation>订单已生成</translation>
    </message>
    <message>
        <source>Save as a PDF with the company&apos;s letterhead and attach it</source>
        <translation>生成带公司抬头的 PDF，并存入其附件</translation>
    </message>
    <message>
        <source>Saved %1</source>
        <translation>已保存 %1</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>打开</translation>
    </message>
    <message>
        <source>Email</source>
        <translation>发邮件</translation>
    </message>
    <message>
        <source>This deal already has the quote %1.</source>
        <translation>此商机已有报价 %1。</translation>
    </message>
    <message>
        <source>Open it</source>
        <translation>打开报价</translation>
    </message>
    <message>
        <source>Create another</source>
        <translation>另建一份</translation>
    </message>
    <message>
        <source>Another quote stands beside it. To replace it, open it and make a new version.</source>
        <translation>另建的报价与其并存。如需替代，请打开它并创建新版本。</translation>
    </message>
</context>
<context>
    <name>caravan::ui::OfferPreview</name>
    <message>
        <source>Preview</source>
        <translation>预览</translation>
    </message>
    <message numerus="yes">
        <source>%Ln page(s)</source>
        <translation>
            <numerusform>%Ln 页</numerusform>
        </translation>
    </message>
    <message>
        <source>Document language: %1</source>
        <translation>文件语言：%1</translation>
    </message>
    <message>
        <source>No program opens PDF files here. The file is in %1</source>
        <translation>本机没有可打开 PDF 的程序。文件位于 %1</translation>
    </message>
    <message>
        <source>Document language</source>
        <translation>文件语言</translation>
    </message>
    <message>
        <source>Zoom out (−)</source>
        <translation>缩小 (−)</translation>
    </message>
    <message>
        <source>Zoom in (+)</source>
        <translation>放大 (+)</translation>
    </message>
    <message>
        <source>Fit to width (0)</source>
        <translation>适合宽度 (0)</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>打开</translation>
    </message>
    <message>
        <source>Open the PDF with the program of this desktop</source>
        <translation>用系统默认程序打开 PDF</translation>
    </message>
    <message>
        <source>Email</source>
        <translation>发邮件</translation>
    </message>
    <message>
        <source>Write an email with the PDF to the contact</source>
        <translation>给联系人写邮件并附上 PDF</translation>
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
        <translation>谁的记录</translation>
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
        <translation>记录页：%1</translation>
    </message>
    <message>
        <source>Opens on</source>
        <translation>打开时显示</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>详情</translation>
    </message>
    <message>
        <source>Shown in the record header</source>
        <translation>记录页眉中显示</translation>
    </message>
    <message>
        <source>At most 8. Drag them, or press Alt+Up and Alt+Down, to rearrange them.</source>
        <translation>最多 8 个。拖动或按 Alt+↑、Alt+↓ 调整顺序。</translation>
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
        <translation>继续编辑</translation>
    </message>
</context>
<context>
    <name>caravan::ui::PartsStep</name>
    <message>
        <source>Part from stock</source>
        <translation>库存备件</translation>
    </message>
    <message>
        <source>or another part</source>
        <translation>或其他备件</translation>
    </message>
    <message>
        <source>Quantity</source>
        <translation>数量</translation>
    </message>
    <message>
        <source>Reason for exceeding the stock</source>
        <translation>为何超出库存</translation>
    </message>
    <message>
        <source>Add the part</source>
        <translation>添加备件</translation>
    </message>
    <message>
        <source>Serial number put in</source>
        <translation>装入的序列号</translation>
    </message>
    <message>
        <source>Serial number taken out</source>
        <translation>拆下的序列号</translation>
    </message>
    <message>
        <source>Parts</source>
        <translation>备件</translation>
    </message>
    <message>
        <source>No parts used so far.</source>
        <translation>尚未使用备件。</translation>
    </message>
    <message>
        <source>Used at this visit</source>
        <translation>本次工单使用</translation>
    </message>
    <message>
        <source>in: %1</source>
        <comment>serial number</comment>
        <translation>装入：%1</translation>
    </message>
    <message>
        <source>out: %1</source>
        <comment>serial number</comment>
        <translation>拆下：%1</translation>
    </message>
    <message>
        <source>Return old part</source>
        <translation>寄回旧件</translation>
    </message>
    <message>
        <source>Return the old %1</source>
        <translation>寄回旧的 %1</translation>
    </message>
    <message>
        <source>Enter a number.</source>
        <translation>请输入数字。</translation>
    </message>
    <message>
        <source>There are fewer in stock. Give a reason, or reduce the quantity.</source>
        <translation>库存没有这么多。请说明原因，或减少数量。</translation>
    </message>
    <message>
        <source>Quantity must be above 0.</source>
        <translation>数量必须大于 0。</translation>
    </message>
    <message>
        <source>Choose a part from stock or name one.</source>
        <translation>请从库存选择备件，或填写名称。</translation>
    </message>
    <message>
        <source>Part used</source>
        <translation>已使用备件</translation>
    </message>
</context>
<context>
    <name>caravan::ui::PasswordDialog</name>
    <message>
        <source>Change password</source>
        <translation>修改密码</translation>
    </message>
    <message>
        <source>Current password</source>
        <translation>当前密码</translation>
    </message>
    <message>
        <source>New password</source>
        <translation>新密码</translation>
    </message>
    <message>
        <source>New password again</source>
        <translation>再次输入新密码</translation>
    </message>
    <message>
        <source>At least 10 characters. Several words that do not belong together are easy to remember and hard to guess. Your other laptops have to sign in again.</source>
        <translation>至少 10 个字符。几个互不相干的词语既好记又难猜。您的其他电脑需要重新登录。</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>The two new passwords do not match.</source>
        <translation>两次输入的新密码不一致。</translation>
    </message>
    <message>
        <source>The current password is wrong.</source>
        <translation>当前密码不正确。</translation>
    </message>
    <message>
        <source>The new password is too short or too easy to guess.</source>
        <translation>新密码太短或太容易被猜到。</translation>
    </message>
    <message>
        <source>Too many attempts. Wait a few minutes.</source>
        <translation>尝试次数过多，请几分钟后再试。</translation>
    </message>
    <message>
        <source>No answer from the hub. Nothing was changed.</source>
        <translation>中心服务器没有响应，密码未修改。</translation>
    </message>
</context>
<context>
    <name>caravan::ui::PasteDialog</name>
    <message>
        <source>Paste</source>
        <translation>粘贴</translation>
    </message>
    <message>
        <source>Paste into this list</source>
        <translation>粘贴到此列表</translation>
    </message>
    <message>
        <source>Field</source>
        <translation>字段</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>更改前</translation>
    </message>
    <message>
        <source>After</source>
        <translation>更改后</translation>
    </message>
    <message>
        <source>What will change</source>
        <translation>将更改的内容</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Row %1</source>
        <comment>of what is pasted</comment>
        <translation>第 %1 行</translation>
    </message>
    <message>
        <source>No such record on this laptop</source>
        <translation>本机上没有该记录</translation>
    </message>
    <message>
        <source>“%1” is not on this laptop</source>
        <comment>name or ID</comment>
        <translation>本机上没有“%1”</translation>
    </message>
    <message>
        <source>Several records are called “%1”</source>
        <translation>有多条记录名为“%1”</translation>
    </message>
    <message>
        <source>The list ends before this row</source>
        <translation>列表到此行之前已结束</translation>
    </message>
    <message>
        <source>An earlier row is the same record</source>
        <translation>前面已有同一条记录</translation>
    </message>
    <message>
        <source>Nothing is called “%1”</source>
        <translation>没有名为“%1”的记录</translation>
    </message>
    <message>
        <source>“%1” is not a valid value</source>
        <translation>“%1”不是有效值</translation>
    </message>
    <message>
        <source>(cleared)</source>
        <comment>value</comment>
        <translation>（清空）</translation>
    </message>
    <message>
        <source>Nothing would change.</source>
        <translation>没有需要更改的内容。</translation>
    </message>
    <message numerus="yes">
        <source>%Ln value(s) will change</source>
        <translation>
            <numerusform>将更改 %Ln 个值</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>in %Ln record(s).</source>
        <translation>
            <numerusform>（%Ln 条记录）。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln cannot be pasted.</source>
        <comment>values or rows</comment>
        <translation>
            <numerusform>%Ln 项无法粘贴。</numerusform>
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
        <translation>邮箱地址</translation>
    </message>
    <message>
        <source>First password</source>
        <translation>初始密码</translation>
    </message>
    <message>
        <source>They can change it after signing in.</source>
        <translation>登录后可自行修改。</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>添加</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Add a person</source>
        <translation>添加人员</translation>
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
        <translation>不是有效的邮箱地址，或已有人使用。</translation>
    </message>
    <message>
        <source>The password is too short or too easy to guess.</source>
        <translation>密码太短或太容易被猜到。</translation>
    </message>
    <message>
        <source>Only administrators can add people.</source>
        <translation>只有管理员可以添加人员。</translation>
    </message>
    <message>
        <source>No answer from the hub. Nobody was added.</source>
        <translation>中心服务器没有响应，未添加任何人。</translation>
    </message>
    <message>
        <source>Sign in to Caravan
Link: %1
Email address: %2
Password: %3</source>
        <translation>登录 Caravan
链接：%1
邮箱地址：%2
密码：%3</translation>
    </message>
    <message>
        <source>%1 can sign in now. Pass these details on in a way you trust.</source>
        <comment>person</comment>
        <translation>%1 现在可以登录。请通过可信的方式转告以下信息。</translation>
    </message>
    <message>
        <source>Copy and close</source>
        <translation>复制并关闭</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
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
        <translation>已置顶</translation>
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
            <numerusform>%Ln 项变更</numerusform>
        </translation>
    </message>
    <message>
        <source>Publish %1 to %2?</source>
        <translation>将 %1发布到%2？</translation>
    </message>
    <message numerus="yes">
        <source>%Ln laptop(s)</source>
        <translation>
            <numerusform> %Ln 台电脑</numerusform>
        </translation>
    </message>
    <message>
        <source>Publish %1 to all laptops?</source>
        <translation>将 %1发布到所有电脑？</translation>
    </message>
    <message>
        <source>Required fields apply to new records, and to edits of the section they are in.</source>
        <translation>必填要求适用于新建记录，以及对该字段所在分区的修改。</translation>
    </message>
    <message>
        <source>Hidden fields keep their values and can be shown again.</source>
        <translation>隐藏的字段会保留已有的值，也可以重新显示。</translation>
    </message>
    <message>
        <source>This cannot be undone: what you add can only be hidden later.</source>
        <translation>发布后无法撤销：新增的内容以后只能隐藏。</translation>
    </message>
    <message>
        <source>This can only be changed by publishing again.</source>
        <translation>发布后只能通过再次发布来更改。</translation>
    </message>
    <message numerus="yes">
        <source>and %Ln more</source>
        <translation>
            <numerusform>另有 %Ln 项</numerusform>
        </translation>
    </message>
    <message>
        <source>Publish</source>
        <translation>发布</translation>
    </message>
    <message>
        <source>Keep editing</source>
        <translation>继续编辑</translation>
    </message>
    <message>
        <source>This laptop sends them to the hub at its next sync; every other laptop adopts them at its own, while people keep working. Existing records and unsent changes are kept.</source>
        <translation>本机在下次同步时将其发送到中心服务器，其他电脑在各自下次同步时采用，期间可照常工作。已有记录和未发送的更改都会保留。</translation>
    </message>
</context>
<context>
    <name>caravan::ui::QuickCreateDialog</name>
    <message>
        <source>New %1</source>
        <comment>kind of record</comment>
        <translation>新建%1</translation>
    </message>
    <message>
        <source>Create</source>
        <translation>创建</translation>
    </message>
    <message>
        <source>%1 created</source>
        <translation>已创建 %1</translation>
    </message>
    <message>
        <source>Please check the highlighted fields.</source>
        <translation>请检查标出的字段。</translation>
    </message>
</context>
<context>
    <name>caravan::ui::QuickEntry</name>
    <message>
        <source>New %1</source>
        <comment>kind of record</comment>
        <translation>新建%1</translation>
    </message>
    <message>
        <source>More…</source>
        <translation>更多…</translation>
    </message>
    <message>
        <source>Continue in the form</source>
        <translation>在表单中继续填写</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>This field is required.</source>
        <translation>此字段必填。</translation>
    </message>
    <message>
        <source>%1 created</source>
        <translation>已创建 %1</translation>
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
        <translation>移交给</translation>
    </message>
    <message>
        <source>What</source>
        <translation>内容</translation>
    </message>
    <message>
        <source>From</source>
        <translation>原负责人</translation>
    </message>
    <message>
        <source>How many</source>
        <translation>数量</translation>
    </message>
    <message>
        <source>What will change</source>
        <translation>将发生的更改</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Choose the new owner.</source>
        <translation>请选择新的负责人。</translation>
    </message>
    <message>
        <source>This user is inactive or no longer exists.</source>
        <translation>该用户已停用或不存在。</translation>
    </message>
    <message>
        <source>No owner</source>
        <translation>无负责人</translation>
    </message>
    <message>
        <source>Same owners</source>
        <translation>原负责人不变</translation>
    </message>
    <message numerus="yes">
        <source>%Ln already belong to this person.</source>
        <translation>
            <numerusform>有 %Ln 条已由此人负责。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln that you cannot reassign.</source>
        <translation>
            <numerusform>有 %Ln 条无权移交。</numerusform>
        </translation>
    </message>
    <message>
        <source>Include %1 of the same owner</source>
        <comment>records of an entity</comment>
        <translation>同一负责人的%1一并移交</translation>
    </message>
    <message>
        <source>Only those not yet done, lost or cancelled.</source>
        <translation>仅限未完成、未输单且未取消的。</translation>
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
            <numerusform>%Ln 条记录</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>field, value</comment>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>It cannot move to “%1” from here.</source>
        <translation>当前不能转到“%1”。</translation>
    </message>
    <message>
        <source>%1 moved to “%2”</source>
        <translation>%1 已移至“%2”</translation>
    </message>
    <message numerus="yes">
        <source>%n record(s) moved to “%1”</source>
        <translation>
            <numerusform>已将 %n 条记录移至“%1”</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 created</source>
        <translation>已创建 %1</translation>
    </message>
</context>
<context>
    <name>caravan::ui::RecordGlance</name>
    <message>
        <source>Preview</source>
        <translation>预览</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>打开</translation>
    </message>
    <message>
        <source>Open the whole page (Enter)</source>
        <translation>打开完整页面（回车键）</translation>
    </message>
    <message>
        <source>Timeline</source>
        <translation>时间线</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>详情</translation>
    </message>
    <message>
        <source>No record selected</source>
        <translation>未选择记录</translation>
    </message>
    <message>
        <source>Select a row to see its record here.</source>
        <translation>选择一行即可在此查看记录。</translation>
    </message>
</context>
<context>
    <name>caravan::ui::RecordHead</name>
    <message>
        <source>Previous record (Alt+Up)</source>
        <translation>上一条记录 (Alt+↑)</translation>
    </message>
    <message>
        <source>Previous record</source>
        <translation>上一条记录</translation>
    </message>
    <message>
        <source>Next record (Alt+Down)</source>
        <translation>下一条记录 (Alt+↓)</translation>
    </message>
    <message>
        <source>Next record</source>
        <translation>下一条记录</translation>
    </message>
    <message>
        <source>Clone</source>
        <translation>复制</translation>
    </message>
    <message>
        <source>Clone with %1</source>
        <comment>parts in the plural</comment>
        <translation>复制（含%1）</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>删除</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>编辑</translation>
    </message>
    <message>
        <source>The hub refused a change to this record. See the sync page.</source>
        <translation>中心服务器拒绝了此记录的一项更改，请查看同步页。</translation>
    </message>
    <message>
        <source>No longer shared with you; kept here for your unsent changes.</source>
        <translation>已不再与您共享；因有未发送的更改而保留在本机。</translation>
    </message>
    <message>
        <source>Edited on this laptop %1, not yet synced</source>
        <comment>how long ago</comment>
        <translation>%1在本机修改 · 尚未同步</translation>
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
        <translation>第 %1 条，共 %2 条</translation>
    </message>
    <message>
        <source>More actions</source>
        <translation>更多操作</translation>
    </message>
</context>
<context>
    <name>caravan::ui::RecordListModel</name>
    <message>
        <source>%1, needs attention</source>
        <translation>%1，需要处理</translation>
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
        <translation>已恢复</translation>
    </message>
    <message>
        <source>This record was deleted</source>
        <translation>此记录已被删除</translation>
    </message>
    <message>
        <source>It may also have been moved to where you have no access.</source>
        <translation>也可能已移出您的权限范围。</translation>
    </message>
    <message>
        <source>Restore it</source>
        <translation>恢复</translation>
    </message>
    <message>
        <source>%1 cloned</source>
        <translation>已复制 %1</translation>
    </message>
    <message>
        <source>Select records first.</source>
        <translation>请先选择记录。</translation>
    </message>
    <message>
        <source>Edit the value with the focus, or the record</source>
        <translation>编辑焦点所在的值或整条记录</translation>
    </message>
    <message>
        <source>Next or previous entry of the timeline</source>
        <translation>时间线的下一条或上一条</translation>
    </message>
    <message>
        <source>Press a button of the entry</source>
        <translation>按下该条目的按钮</translation>
    </message>
    <message>
        <source>Save what is composed</source>
        <translation>保存正在填写的内容</translation>
    </message>
</context>
<context>
    <name>caravan::ui::RecordTabs</name>
    <message>
        <source>Add</source>
        <translation>添加</translation>
    </message>
    <message>
        <source>History and related records</source>
        <translation>历史与相关记录</translation>
    </message>
    <message>
        <source>Timeline</source>
        <translation>时间线</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>kind of record, how many</comment>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>文件</translation>
    </message>
</context>
<context>
    <name>caravan::ui::RecordTimeline</name>
    <message>
        <source>Timeline</source>
        <translation>时间线</translation>
    </message>
    <message>
        <source>Calls, visits, notes and changes appear here, newest first.</source>
        <translation>通话、拜访、备注和更改都会显示在这里，最新的在最上面。</translation>
    </message>
    <message>
        <source>No entries</source>
        <translation>暂无记录</translation>
    </message>
</context>
<context>
    <name>caravan::ui::RecurrenceEditor</name>
    <message>
        <source>Does not repeat</source>
        <translation>不重复</translation>
    </message>
    <message>
        <source>By days</source>
        <translation>按天</translation>
    </message>
    <message>
        <source>By weeks</source>
        <translation>按周</translation>
    </message>
    <message>
        <source>By months</source>
        <translation>按月</translation>
    </message>
    <message>
        <source>By years</source>
        <translation>按年</translation>
    </message>
    <message>
        <source>How it repeats</source>
        <translation>重复方式</translation>
    </message>
    <message>
        <source>every </source>
        <comment>before a number of days, weeks…</comment>
        <translation>每 </translation>
    </message>
    <message>
        <source>Every how many</source>
        <translation>间隔</translation>
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
        <translation>星期几</translation>
    </message>
    <message>
        <source>without an end</source>
        <translation>无结束日期</translation>
    </message>
    <message>
        <source>until a day</source>
        <translation>直到某天</translation>
    </message>
    <message>
        <source>a number of times</source>
        <translation>重复若干次</translation>
    </message>
    <message>
        <source>When it ends</source>
        <translation>何时结束</translation>
    </message>
    <message>
        <source>Last day</source>
        <translation>最后一天</translation>
    </message>
    <message>
        <source>How many times</source>
        <translation>次数</translation>
    </message>
    <message>
        <source>By a rule of its own</source>
        <translation>自定义规则</translation>
    </message>
</context>
<context>
    <name>caravan::ui::ReferenceEditor</name>
    <message>
        <source>Type to search</source>
        <translation>输入以搜索</translation>
    </message>
    <message>
        <source>No record found</source>
        <translation>未找到记录</translation>
    </message>
    <message>
        <source>New %1 “%2”</source>
        <comment>kind of record, name</comment>
        <translation>新建%1“%2”</translation>
    </message>
</context>
<context>
    <name>caravan::ui::RefusedCards</name>
    <message>
        <source>Send again</source>
        <translation>重新发送</translation>
    </message>
    <message>
        <source>It will be sent again</source>
        <translation>将重新发送</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>放弃</translation>
    </message>
    <message>
        <source>The change was discarded</source>
        <translation>已放弃此更改</translation>
    </message>
    <message>
        <source>Needs attention</source>
        <translation>需要处理</translation>
    </message>
    <message>
        <source>Send all again</source>
        <translation>全部重新发送</translation>
    </message>
    <message numerus="yes">
        <source>%Ln change(s) will be sent again</source>
        <translation>
            <numerusform>将重新发送 %Ln 项更改</numerusform>
        </translation>
    </message>
    <message>
        <source>Discard all</source>
        <translation>全部放弃</translation>
    </message>
    <message numerus="yes">
        <source>%Ln change(s) were discarded</source>
        <translation>
            <numerusform>已放弃 %Ln 项更改</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>caravan::ui::RelatedList</name>
    <message>
        <source>Nothing here yet</source>
        <translation>这里还没有内容</translation>
    </message>
</context>
<context>
    <name>caravan::ui::RelationMap</name>
    <message>
        <source>Relationship map</source>
        <translation>关系图</translation>
    </message>
    <message>
        <source>Add person</source>
        <translation>添加人员</translation>
    </message>
    <message>
        <source>Influences</source>
        <translation>影响</translation>
    </message>
    <message>
        <source>Select two people: the first influences the second, or no longer</source>
        <translation>选中两人：前者影响后者，再次点击取消</translation>
    </message>
    <message>
        <source>Print</source>
        <translation>打印</translation>
    </message>
    <message>
        <source>no decision-maker identified</source>
        <translation>尚未确定决策者</translation>
    </message>
    <message>
        <source>no user identified</source>
        <translation>尚未确定使用者</translation>
    </message>
    <message>
        <source>decision-maker not met yet</source>
        <translation>尚未接触决策者</translation>
    </message>
    <message>
        <source>users not met yet</source>
        <translation>尚未接触使用者</translation>
    </message>
    <message>
        <source>the decision-maker is against us, and nobody on our side influences them</source>
        <translation>决策者反对我方，且没有支持者能影响其决定</translation>
    </message>
    <message>
        <source>nobody supports us</source>
        <translation>没有人支持我方</translation>
    </message>
    <message>
        <source>Missing: %1</source>
        <translation>缺口：%1</translation>
    </message>
    <message>
        <source>All key people are known and have been met.</source>
        <translation>关键人物均已知并已接触。</translation>
    </message>
    <message>
        <source>Moved on the map</source>
        <translation>已在关系图上移动</translation>
    </message>
    <message>
        <source>%1 no longer influences %2</source>
        <translation>%1 不再影响 %2</translation>
    </message>
    <message>
        <source>%1 influences %2</source>
        <translation>%1 影响 %2</translation>
    </message>
    <message>
        <source>Map</source>
        <translation>关系图</translation>
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
        <translation>新建报表：%1</translation>
    </message>
    <message>
        <source>Label in English</source>
        <translation>英文显示名称</translation>
    </message>
    <message>
        <source>Shows</source>
        <translation>统计内容</translation>
    </message>
    <message>
        <source>Group by</source>
        <translation>分组方式</translation>
    </message>
    <message>
        <source>Chart</source>
        <translation>图表</translation>
    </message>
    <message>
        <source>Period by</source>
        <translation>期间依据</translation>
    </message>
    <message>
        <source>Internal name</source>
        <translation>内部名称</translation>
    </message>
    <message>
        <source>For imports and programs. Cannot be changed after publishing.</source>
        <translation>供导入和程序使用，发布后不能更改。</translation>
    </message>
    <message>
        <source>Number of records</source>
        <translation>记录数</translation>
    </message>
    <message>
        <source>All time</source>
        <translation>全部时间</translation>
    </message>
    <message>
        <source>Sum of %1</source>
        <translation>%1合计</translation>
    </message>
    <message>
        <source>Line</source>
        <translation>折线图</translation>
    </message>
    <message>
        <source>The first one is what the report opens with. Drag them, or press Alt+Up and Alt+Down, to rearrange them.</source>
        <translation>报表打开时按第一项分组。拖动或按 Alt+↑、Alt+↓ 调整顺序。</translation>
    </message>
    <message>
        <source>Horizontal bars</source>
        <translation>条形图</translation>
    </message>
    <message>
        <source>Vertical bars</source>
        <translation>柱形图</translation>
    </message>
    <message>
        <source>Simplified Chinese</source>
        <translation>简体中文</translation>
    </message>
    <message>
        <source>Traditional Chinese</source>
        <translation>繁体中文</translation>
    </message>
</context>
<context>
    <name>caravan::ui::ReportPage</name>
    <message>
        <source>Reports</source>
        <translation>报表</translation>
    </message>
    <message>
        <source>By %1</source>
        <comment>a field</comment>
        <translation>按%1</translation>
    </message>
    <message>
        <source>No split</source>
        <translation>不细分</translation>
    </message>
    <message>
        <source>Split by %1</source>
        <comment>a field</comment>
        <translation>按%1细分</translation>
    </message>
    <message>
        <source>Nothing to show for this choice</source>
        <translation>此条件下没有数据</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>导出</translation>
    </message>
    <message>
        <source>Picture (*.png *.svg);;Document (*.pdf);;Figures (*.csv)</source>
        <translation>图片 (*.png *.svg);;文档 (*.pdf);;数据 (*.csv)</translation>
    </message>
    <message>
        <source>Saved to %1</source>
        <translation>已保存到 %1</translation>
    </message>
    <message>
        <source>Group by</source>
        <translation>分组方式</translation>
    </message>
    <message>
        <source>Split by</source>
        <translation>细分方式</translation>
    </message>
    <message>
        <source>Export as picture, document or figures</source>
        <translation>导出为图片、文档或数据</translation>
    </message>
    <message>
        <source>Figures</source>
        <translation>数据</translation>
    </message>
    <message>
        <source>Figures and records</source>
        <translation>数据与记录</translation>
    </message>
    <message>
        <source>Records behind this figure</source>
        <translation>数据对应的记录</translation>
    </message>
    <message>
        <source>More</source>
        <translation>更多</translation>
    </message>
    <message>
        <source>Pinned</source>
        <translation>已固定</translation>
    </message>
    <message>
        <source>On Home a report is of everybody or of yourself. Choose one of both first.</source>
        <translation>首页上的报表只能是全部人员或您本人的，请先选择其一。</translation>
    </message>
    <message>
        <source>“%1” is on Home now</source>
        <comment>report</comment>
        <translation>“%1”已添加到首页</translation>
    </message>
    <message>
        <source>It is on Home already, or there is no room for more.</source>
        <translation>首页上已有该项，或已没有空位。</translation>
    </message>
    <message>
        <source>Pin this report on top</source>
        <translation>将此报表固定在顶部</translation>
    </message>
    <message>
        <source>Add this report to Home</source>
        <translation>将此报表添加到首页</translation>
    </message>
    <message>
        <source>Find a report</source>
        <translation>查找报表</translation>
    </message>
</context>
<context>
    <name>caravan::ui::ReportsDialog</name>
    <message>
        <source>New report</source>
        <translation>新建报表</translation>
    </message>
    <message>
        <source>Relabel</source>
        <translation>重命名</translation>
    </message>
    <message>
        <source>Reports: %1</source>
        <translation>报表：%1</translation>
    </message>
    <message>
        <source>Caravan counts these records by each of their fields. Add what else the company wants to know of them.</source>
        <translation>Caravan 已按各字段统计这些记录的数量。可添加公司需要的其他报表。</translation>
    </message>
    <message>
        <source>Show again</source>
        <translation>恢复显示</translation>
    </message>
    <message>
        <source>Hide</source>
        <translation>隐藏</translation>
    </message>
    <message>
        <source>%1 (hidden)</source>
        <translation>%1（已隐藏）</translation>
    </message>
</context>
<context>
    <name>caravan::ui::ReviewPage</name>
    <message>
        <source>Review</source>
        <translation>商机复盘</translation>
    </message>
    <message>
        <source>Moved</source>
        <translation>有推进</translation>
    </message>
    <message>
        <source>Slipped</source>
        <translation>推迟或逾期</translation>
    </message>
    <message>
        <source>No activity</source>
        <translation>长期未跟进</translation>
    </message>
    <message>
        <source>New</source>
        <translation>新增</translation>
    </message>
    <message>
        <source>Nothing in this period</source>
        <translation>此期间没有</translation>
    </message>
    <message numerus="yes">
        <source>%Ln more, smaller ones</source>
        <translation>
            <numerusform>另有 %Ln 个金额较小</numerusform>
        </translation>
    </message>
    <message>
        <source>Write a note to its owner</source>
        <translation>给负责人留言</translation>
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
        <translation>没有安排给您的工单。</translation>
    </message>
    <message>
        <source>All visits of today</source>
        <translation>今天的全部工单</translation>
    </message>
</context>
<context>
    <name>caravan::ui::RuleDialog</name>
    <message>
        <source>Filter: %1</source>
        <comment>field</comment>
        <translation>筛选：%1</translation>
    </message>
    <message>
        <source>Apply</source>
        <translation>应用</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>值</translation>
    </message>
    <message>
        <source>Choose or enter a value.</source>
        <translation>请选择或输入一个值。</translation>
    </message>
</context>
<context>
    <name>caravan::ui::RuleGroupDialog</name>
    <message>
        <source>Any of these</source>
        <translation>满足任意一个</translation>
    </message>
    <message>
        <source>All of these</source>
        <translation>全部满足</translation>
    </message>
    <message>
        <source>Apply</source>
        <translation>应用</translation>
    </message>
    <message>
        <source>Filter group</source>
        <translation>条件组</translation>
    </message>
    <message>
        <source>These count as one filter, so you can ask for “this, or both of those”.</source>
        <translation>这些条件合为一个筛选条件，因此可以查询“满足此项，或同时满足那两项”。</translation>
    </message>
</context>
<context>
    <name>caravan::ui::SafetyPage</name>
    <message>
        <source>Is everything safe?</source>
        <translation>数据都安全吗？</translation>
    </message>
    <message>
        <source>Compares this laptop with the hub and lists what is only here.</source>
        <translation>将本机与中心服务器比对，并列出仅存于本机的内容。</translation>
    </message>
    <message>
        <source>Compare again</source>
        <translation>重新比对</translation>
    </message>
    <message>
        <source>Save as PDF …</source>
        <translation>另存为 PDF…</translation>
    </message>
    <message>
        <source>Print …</source>
        <translation>打印…</translation>
    </message>
    <message>
        <source>Checking …</source>
        <translation>正在检查…</translation>
    </message>
    <message>
        <source>Everything is safe</source>
        <translation>一切安全</translation>
    </message>
    <message>
        <source>All your work on this laptop has reached the hub, and its data equal the hub&apos;s.</source>
        <translation>您在本机上的全部工作均已送达中心服务器，数据与其一致。</translation>
    </message>
    <message>
        <source>Not everything is at the hub yet</source>
        <translation>还有内容未送达中心服务器</translation>
    </message>
    <message>
        <source>What is marked as waiting is only on this laptop. It stays on its disk until the hub has it.</source>
        <translation>标为“待发送”的内容仅存于本机，在送达中心服务器之前会保留在本机磁盘上。</translation>
    </message>
    <message>
        <source>Nothing is waiting, but it could not be verified</source>
        <translation>没有待发送的内容，但未能核实</translation>
    </message>
    <message>
        <source>The comparison with the hub could not be completed. Try again when the hub can be reached.</source>
        <translation>未能完成与中心服务器的比对，请在可连接时重试。</translation>
    </message>
    <message>
        <source>Something needs your attention</source>
        <translation>有事项需要您处理</translation>
    </message>
    <message>
        <source>Some of your work will not reach the hub by itself. See the lines marked as not safe.</source>
        <translation>您的部分工作不会自动送达中心服务器，请查看标为“不安全”的各行。</translation>
    </message>
    <message>
        <source>Demo company</source>
        <translation>演示公司</translation>
    </message>
    <message>
        <source>This company is made up and has no hub: there is nothing to compare with. Sign in to your hub to see the proof for your own data.</source>
        <translation>这是一家虚构的公司，没有中心服务器可供比对。登录到您的中心服务器后，即可查看自己数据的核对结果。</translation>
    </message>
    <message>
        <source>As of %1</source>
        <comment>time</comment>
        <translation>截至 %1</translation>
    </message>
    <message>
        <source>Hub: %1</source>
        <comment>address</comment>
        <translation>中心服务器：%1</translation>
    </message>
    <message>
        <source>Signed in: %1</source>
        <comment>person</comment>
        <translation>登录人：%1</translation>
    </message>
    <message>
        <source>Laptop: %1</source>
        <comment>name</comment>
        <translation>电脑：%1</translation>
    </message>
    <message>
        <source>Save as PDF</source>
        <translation>另存为 PDF</translation>
    </message>
    <message>
        <source>PDF (*.pdf)</source>
        <translation>PDF (*.pdf)</translation>
    </message>
    <message>
        <source>Saved as %1</source>
        <translation>已保存为 %1</translation>
    </message>
    <message>
        <source>Every record is compared with the hub. You can keep working meanwhile.</source>
        <translation>正在与中心服务器逐条比对记录，期间可继续工作。</translation>
    </message>
</context>
<context>
    <name>caravan::ui::SafetyRows</name>
    <message>
        <source>Checking</source>
        <translation>检查中</translation>
    </message>
    <message>
        <source>Safe</source>
        <translation>安全</translation>
    </message>
    <message>
        <source>For information</source>
        <translation>仅供参考</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>待发送</translation>
    </message>
    <message>
        <source>Not verified</source>
        <translation>未核实</translation>
    </message>
    <message>
        <source>Not safe</source>
        <translation>不安全</translation>
    </message>
    <message>
        <source>Adopt the hub&apos;s version</source>
        <translation>采用中心服务器的版本</translation>
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
        <translation>正在与中心服务器比对…</translation>
    </message>
    <message>
        <source>Last found equal at %1.</source>
        <comment>time</comment>
        <translation>上次核对一致：%1。</translation>
    </message>
    <message>
        <source>It has not been compared before.</source>
        <translation>此前尚未比对过。</translation>
    </message>
    <message>
        <source>Not compared with the hub</source>
        <translation>未与中心服务器比对</translation>
    </message>
    <message>
        <source>%1 of %2 records equal</source>
        <comment>numbers</comment>
        <translation>%2 条记录中有 %1 条一致</translation>
    </message>
    <message numerus="yes">
        <source>%Ln record(s) found to differ, or to be on one side only. Your changes that still wait are not counted.</source>
        <translation>
            <numerusform>发现 %Ln 条记录不一致，或只存在于一侧。尚未发送的更改不计在内。</numerusform>
        </translation>
    </message>
    <message>
        <source>Every field of every record on this laptop was compared with the hub by digest at %1.</source>
        <comment>time</comment>
        <translation>已于 %1 通过摘要将本机每条记录的每个字段与中心服务器比对。</translation>
    </message>
    <message>
        <source>The version of every record on this laptop was compared with the hub at %1; its fields are compared once this program has the hub&apos;s fields and entities.</source>
        <comment>time</comment>
        <translation>已于 %1 将本机每条记录的版本与中心服务器比对；待本程序取得中心服务器的字段与对象后，再比对各字段。</translation>
    </message>
    <message>
        <source>Every change made here is at the hub</source>
        <translation>本机的所有更改都已在中心服务器</translation>
    </message>
    <message>
        <source>Last change made at %1, confirmed by the hub at %2.</source>
        <comment>times</comment>
        <translation>最后一项更改于 %1 做出，中心服务器于 %2 确认。</translation>
    </message>
    <message>
        <source>Nothing waits on this laptop.</source>
        <translation>本机没有待发送的内容。</translation>
    </message>
    <message>
        <source>The oldest was made at %1.</source>
        <comment>time</comment>
        <translation>最早的一项做于 %1。</translation>
    </message>
    <message numerus="yes">
        <source>%Ln change(s) waiting on this laptop</source>
        <translation>
            <numerusform>本机上有 %Ln 项更改待发送</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln change(s) refused by the hub</source>
        <translation>
            <numerusform>中心服务器拒绝了 %Ln 项更改</numerusform>
        </translation>
    </message>
    <message>
        <source>They are only on this laptop until you correct or discard them.</source>
        <translation>在您更正或放弃之前，它们仅存于本机。</translation>
    </message>
    <message>
        <source>No file was added on this laptop</source>
        <translation>本机未添加过文件</translation>
    </message>
    <message>
        <source>%1 of %2 files at the hub</source>
        <comment>numbers</comment>
        <translation>%2 个文件中有 %1 个已在中心服务器</translation>
    </message>
    <message>
        <source>The hub has verified each of them.</source>
        <translation>中心服务器已逐一校验。</translation>
    </message>
    <message numerus="yes">
        <source>%Ln still to be uploaded. Until then they are only on this laptop.</source>
        <comment>files</comment>
        <translation>
            <numerusform>还有 %Ln 个待上传，上传前仅存于本机。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln file(s) lost before they were sent</source>
        <translation>
            <numerusform>%Ln 个文件在发送前丢失</numerusform>
        </translation>
    </message>
    <message>
        <source>They were changed or removed on this disk.</source>
        <translation>它们在本机磁盘上被改动或移除。</translation>
    </message>
    <message numerus="yes">
        <source>%Ln form(s) typed but not saved</source>
        <translation>
            <numerusform>%Ln 份表单已填写但未保存</numerusform>
        </translation>
    </message>
    <message>
        <source>What was typed is kept on this laptop only. Press Ctrl+K and choose &quot;Forms not saved yet&quot; to see them.</source>
        <translation>填写的内容仅存于本机。按 Ctrl+K 并选择“尚未保存的表单”即可查看。</translation>
    </message>
    <message numerus="yes">
        <source>%Ln conflict(s) to resolve</source>
        <translation>
            <numerusform>%Ln 个冲突待解决</numerusform>
        </translation>
    </message>
    <message>
        <source>Both values are kept at the hub until somebody chooses.</source>
        <translation>在有人选择之前，两个值都保存在中心服务器。</translation>
    </message>
    <message numerus="yes">
        <source>%Ln removal(s) held back</source>
        <translation>
            <numerusform>暂缓移除 %Ln 条记录</numerusform>
        </translation>
    </message>
    <message>
        <source>The hub wants these records gone from this laptop. Nothing is removed until you agree.</source>
        <translation>中心服务器要求从本机移除这些记录，在您同意之前不会移除。</translation>
    </message>
    <message numerus="yes">
        <source>%Ln record(s) could not be read</source>
        <translation>
            <numerusform>%Ln 条记录无法读取</numerusform>
        </translation>
    </message>
    <message>
        <source>The hub has them. They will be fetched again.</source>
        <translation>中心服务器上有这些记录，将重新获取。</translation>
    </message>
    <message>
        <source>%1 (%2), since %3</source>
        <comment>laptop, its system, time</comment>
        <translation>%1（%2），自 %3 起</translation>
    </message>
    <message>
        <source>No other laptop is signed in under your name</source>
        <translation>没有其他电脑以您的名义登录</translation>
    </message>
    <message>
        <source>What waits on them is not known here.</source>
        <translation>本机无法得知那里还有哪些待发送的内容。</translation>
    </message>
    <message numerus="yes">
        <source>%Ln other laptop(s) signed in under your name</source>
        <translation>
            <numerusform>另有 %Ln 台电脑以您的名义登录</numerusform>
        </translation>
    </message>
    <message>
        <source>Your changes are sent first.</source>
        <translation>先发送您的更改。</translation>
    </message>
    <message>
        <source>The latest changes are received first, then every record is compared.</source>
        <translation>先接收最新更改，再逐条比对记录。</translation>
    </message>
    <message>
        <source>They are sent when you sync.</source>
        <translation>将在您同步时发送。</translation>
    </message>
    <message>
        <source>They are being sent.</source>
        <translation>正在发送。</translation>
    </message>
    <message>
        <source>You are working offline by choice.</source>
        <translation>您已选择离线工作。</translation>
    </message>
    <message>
        <source>You are not signed in to the hub.</source>
        <translation>您尚未登录中心服务器。</translation>
    </message>
    <message>
        <source>Sync is paused.</source>
        <translation>同步已暂停。</translation>
    </message>
    <message>
        <source>Something other than the hub answered. Does this network require signing in first?</source>
        <translation>响应并非来自中心服务器。此网络是否需要先登录？</translation>
    </message>
</context>
<context>
    <name>caravan::ui::Sameness</name>
    <message>
        <source>same number</source>
        <translation>编号相同</translation>
    </message>
    <message>
        <source>same email</source>
        <translation>邮箱相同</translation>
    </message>
    <message>
        <source>same phone</source>
        <translation>电话相同</translation>
    </message>
    <message>
        <source>same name</source>
        <translation>名称相同</translation>
    </message>
    <message>
        <source>same web address</source>
        <translation>网址相同</translation>
    </message>
</context>
<context>
    <name>caravan::ui::SaveViewDialog</name>
    <message>
        <source>Share this view with everyone</source>
        <translation>所有人都可使用此视图</translation>
    </message>
    <message>
        <source>Save view</source>
        <translation>保存视图</translation>
    </message>
    <message>
        <source>Name of the view</source>
        <translation>视图名称</translation>
    </message>
    <message>
        <source>Filter, order, columns and grouping are saved and synced to your other laptops.</source>
        <translation>筛选、排序、列和分组都会保存，并同步到您的其他电脑。</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
</context>
<context>
    <name>caravan::ui::SavedViews</name>
    <message>
        <source>Views</source>
        <translation>视图</translation>
    </message>
    <message>
        <source>Saved views of this list</source>
        <translation>此列表的已保存视图</translation>
    </message>
    <message>
        <source>Everything</source>
        <translation>全部记录</translation>
    </message>
    <message>
        <source>Save as a new view</source>
        <translation>另存为新视图</translation>
    </message>
    <message>
        <source>Save the changes of this view</source>
        <translation>保存对此视图的更改</translation>
    </message>
    <message>
        <source>Delete this view</source>
        <translation>删除此视图</translation>
    </message>
    <message>
        <source>This view uses something this version does not know yet.</source>
        <translation>此视图包含本版本尚不支持的条件。</translation>
    </message>
    <message>
        <source>View saved</source>
        <translation>视图已保存</translation>
    </message>
    <message>
        <source>View deleted</source>
        <translation>视图已删除</translation>
    </message>
</context>
<context>
    <name>caravan::ui::Schema</name>
    <message>
        <source>New entity: %1</source>
        <translation>新建对象：%1</translation>
    </message>
    <message>
        <source>New section: %1</source>
        <translation>新建分区：%1</translation>
    </message>
    <message>
        <source>New field: %1</source>
        <translation>新建字段：%1</translation>
    </message>
    <message>
        <source>Changed field: %1</source>
        <translation>修改字段：%1</translation>
    </message>
    <message>
        <source>New choice: %1</source>
        <translation>新建选项：%1</translation>
    </message>
    <message>
        <source>New label: %1</source>
        <translation>新显示名称：%1</translation>
    </message>
    <message>
        <source>New order: %1</source>
        <translation>新顺序：%1</translation>
    </message>
    <message>
        <source>Hidden: %1</source>
        <translation>已隐藏：%1</translation>
    </message>
    <message>
        <source>Shown again: %1</source>
        <translation>恢复显示：%1</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>文本</translation>
    </message>
    <message>
        <source>Long text</source>
        <translation>长文本</translation>
    </message>
    <message>
        <source>Whole number</source>
        <translation>整数</translation>
    </message>
    <message>
        <source>Decimal number</source>
        <translation>小数</translation>
    </message>
    <message>
        <source>Amount of money</source>
        <translation>金额</translation>
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
        <translation>日期和时间</translation>
    </message>
    <message>
        <source>One choice</source>
        <translation>单选</translation>
    </message>
    <message>
        <source>Several choices</source>
        <translation>多选</translation>
    </message>
    <message>
        <source>Reference to a record</source>
        <translation>引用记录</translation>
    </message>
    <message>
        <source>Phone number</source>
        <translation>电话号码</translation>
    </message>
    <message>
        <source>Email address</source>
        <translation>邮箱地址</translation>
    </message>
    <message>
        <source>Web address</source>
        <translation>网址</translation>
    </message>
    <message>
        <source>Position on the map</source>
        <translation>地图位置</translation>
    </message>
    <message>
        <source>Recurrence</source>
        <translation>重复规则</translation>
    </message>
    <message>
        <source>File</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>Link to records of several kinds</source>
        <translation>关联多种记录</translation>
    </message>
    <message>
        <source>Record page: %1</source>
        <translation>记录页：%1</translation>
    </message>
    <message>
        <source>New report: %1</source>
        <translation>新建报表：%1</translation>
    </message>
</context>
<context>
    <name>caravan::ui::SchemaError</name>
    <message>
        <source>The internal name &quot;%1&quot; is already in use.</source>
        <translation>内部名称“%1”已被使用。</translation>
    </message>
    <message>
        <source>The internal name &quot;%1&quot; is already in use: %2 published it on %3.</source>
        <translation>内部名称“%1”已被使用：%2 于 %3 发布了它。</translation>
    </message>
    <message>
        <source>%1 does not exist.</source>
        <translation>%1 不存在。</translation>
    </message>
    <message>
        <source>An internal name has at most 40 lower-case letters, digits and underscores, and begins with a letter.</source>
        <translation>内部名称最多 40 个字符，只能包含小写字母、数字和下划线，并以字母开头。</translation>
    </message>
    <message>
        <source>The internal name must begin with &quot;x_&quot;.</source>
        <translation>内部名称必须以“x_”开头。</translation>
    </message>
    <message>
        <source>A label has one line and at most 100 characters.</source>
        <translation>显示名称只能有一行，最多 100 个字符。</translation>
    </message>
    <message>
        <source>Enter a label.</source>
        <translation>请输入显示名称。</translation>
    </message>
    <message>
        <source>%1 has 200 fields, which is the limit. Hidden fields count.</source>
        <translation>%1已有 200 个字段，达到上限。隐藏的字段也计算在内。</translation>
    </message>
    <message>
        <source>The company has 50 entities of its own, which is the limit.</source>
        <translation>公司自定义的对象已达 50 个的上限。</translation>
    </message>
    <message>
        <source>A field has at most 200 choices.</source>
        <translation>一个字段最多有 200 个选项。</translation>
    </message>
    <message>
        <source>A draft has at most 200 changes. Publish these first.</source>
        <translation>一份草稿最多包含 200 项变更。请先发布这些变更。</translation>
    </message>
    <message>
        <source>The company has made 10,000 changes, which is the limit.</source>
        <translation>公司的变更已达 10,000 项的上限。</translation>
    </message>
    <message>
        <source>This change is larger than 64 KB.</source>
        <translation>此变更超过 64 KB。</translation>
    </message>
    <message>
        <source>%1 cannot be hidden: records cannot do without it.</source>
        <translation>无法隐藏“%1”：记录必须有它。</translation>
    </message>
    <message>
        <source>%1 comes with Caravan. It can be relabelled, moved and hidden.</source>
        <translation>“%1”是 Caravan 自带的，可以重命名、移动和隐藏。</translation>
    </message>
    <message>
        <source>%1 keeps its type. Add a new field and convert the values.</source>
        <translation>“%1”的类型不能更改。请新建字段并转换已有的值。</translation>
    </message>
    <message>
        <source>%1 needs a list of choices, and only such a field has one.</source>
        <translation>“%1”的选项列表不正确：只有选择类字段才有选项，且至少要有一个。</translation>
    </message>
    <message>
        <source>Caravan depends on the choices of %1: they can only be relabelled.</source>
        <translation>Caravan 的功能依赖“%1”的选项：只能重命名这些选项。</translation>
    </message>
    <message>
        <source>Another kind of record is already numbered with this letter.</source>
        <translation>另一种记录的编号已使用此字母。</translation>
    </message>
    <message>
        <source>Only records with an owner can be numbered.</source>
        <translation>只有带负责人的记录才能编号。</translation>
    </message>
    <message>
        <source>%1 needs a text field that names its records.</source>
        <translation>%1需要一个用作记录名称的文本字段。</translation>
    </message>
    <message>
        <source>%1 cannot be removed, because laptops may still hold unsent values of it. Hide it instead; its values are kept.</source>
        <translation>无法移除“%1”，因为有的电脑上可能还有未发送的值。请改为隐藏，其值会保留。</translation>
    </message>
    <message>
        <source>%1 does not fit the fields that are there.</source>
        <translation>“%1”与现有字段不相容。</translation>
    </message>
    <message>
        <source>Two choices of %1 have the same name.</source>
        <translation>“%1”有两个选项同名。</translation>
    </message>
    <message>
        <source>%1 is hidden, so it cannot be shown or grouped by.</source>
        <translation>%1已隐藏，不能显示或用于分组。</translation>
    </message>
    <message>
        <source>Records of %1 have no such tab to open on.</source>
        <translation>%1的记录没有这个选项卡。</translation>
    </message>
    <message>
        <source>The company has 100 reports of its own, which is the limit.</source>
        <translation>公司自定义报表已达 100 个的上限。</translation>
    </message>
    <message>
        <source>Choose a field to group the report by.</source>
        <translation>请选择报表的分组字段。</translation>
    </message>
    <message>
        <source>Choose an amount of money that the report adds up.</source>
        <translation>请选择报表要合计的金额字段。</translation>
    </message>
    <message>
        <source>Choose a date that the period of the report is about.</source>
        <translation>请选择报表期间所依据的日期字段。</translation>
    </message>
    <message>
        <source>The record header shows at most 8 fields.</source>
        <translation>记录页眉最多显示 8 个字段。</translation>
    </message>
</context>
<context>
    <name>caravan::ui::SchemaPage</name>
    <message>
        <source>Fields and entities</source>
        <translation>字段与对象</translation>
    </message>
    <message>
        <source>New entity</source>
        <translation>新建对象</translation>
    </message>
    <message>
        <source>New field</source>
        <translation>新建字段</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>编辑</translation>
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
        <translation>草稿中的一项变更已不适用：%1</translation>
    </message>
    <message>
        <source>Show again</source>
        <translation>恢复显示</translation>
    </message>
    <message>
        <source>Hide</source>
        <translation>隐藏</translation>
    </message>
    <message>
        <source>New section</source>
        <translation>新建分区</translation>
    </message>
    <message>
        <source>Relabel</source>
        <translation>重命名</translation>
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
        <translation>已从草稿中移除。%1</translation>
    </message>
    <message>
        <source>%1 stays in the draft: other changes there need it.</source>
        <translation>“%1”仍在草稿中：草稿里的其他变更需要它。</translation>
    </message>
    <message>
        <source>%1 cannot be removed. A section without fields is not shown.</source>
        <translation>无法移除“%1”。没有字段的分区不会显示。</translation>
    </message>
    <message>
        <source>%1 is hidden. It cannot be removed; its values are kept.</source>
        <translation>“%1”已隐藏。无法移除，其值会保留。</translation>
    </message>
    <message>
        <source>%1 cannot be removed, only hidden.</source>
        <translation>无法移除“%1”，只能隐藏。</translation>
    </message>
    <message>
        <source>Change type</source>
        <translation>更改类型</translation>
    </message>
    <message>
        <source>%1 comes with Caravan and stays in its section.</source>
        <translation>“%1”是系统自带字段，不能移到其他分区。</translation>
    </message>
    <message>
        <source>Record page</source>
        <translation>记录页</translation>
    </message>
    <message>
        <source>Reports</source>
        <translation>报表</translation>
    </message>
</context>
<context>
    <name>caravan::ui::SearchBox</name>
    <message>
        <source>Recent</source>
        <translation>最近更改</translation>
    </message>
    <message>
        <source>Type to search everything</source>
        <translation>输入以搜索全部</translation>
    </message>
    <message>
        <source>Nothing found</source>
        <translation>没有找到</translation>
    </message>
    <message>
        <source>Search everything</source>
        <translation>搜索全部</translation>
    </message>
    <message>
        <source>Pages and actions</source>
        <translation>页面与操作</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>field: text</comment>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>This label belongs to nothing on this laptop</source>
        <translation>此标签对应的记录不在本机</translation>
    </message>
</context>
<context>
    <name>caravan::ui::SelectionBar</name>
    <message>
        <source>Edit …</source>
        <translation>编辑…</translation>
    </message>
    <message>
        <source>Reassign …</source>
        <translation>移交…</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>复制</translation>
    </message>
    <message>
        <source>Export …</source>
        <translation>导出…</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>删除</translation>
    </message>
    <message>
        <source>Selected records</source>
        <translation>所选记录</translation>
    </message>
    <message>
        <source>Select nothing (Esc)</source>
        <translation>取消选择（Esc）</translation>
    </message>
    <message>
        <source>Select nothing</source>
        <translation>取消选择</translation>
    </message>
</context>
<context>
    <name>caravan::ui::ServiceTools</name>
    <message>
        <source>Covered today?</source>
        <translation>今天在保吗？</translation>
    </message>
    <message>
        <source>QR labels for this list</source>
        <translation>当前列表的二维码标签</translation>
    </message>
    <message>
        <source>Print label</source>
        <translation>打印标签</translation>
    </message>
    <message>
        <source>Carry out visit</source>
        <translation>执行工单</translation>
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
        <translation>设置</translation>
    </message>
    <message>
        <source>Display</source>
        <translation>显示</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>语言</translation>
    </message>
    <message>
        <source>Same as system</source>
        <translation>跟随系统</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>浅色</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>深色</translation>
    </message>
    <message>
        <source>Appearance</source>
        <translation>外观</translation>
    </message>
    <message>
        <source>Your account</source>
        <translation>您的账号</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>姓名</translation>
    </message>
    <message>
        <source>Hub</source>
        <translation>中心服务器</translation>
    </message>
    <message>
        <source>Sign in</source>
        <translation>登录</translation>
    </message>
    <message>
        <source>Sign out</source>
        <translation>退出登录</translation>
    </message>
    <message>
        <source>Nothing is sent or received.</source>
        <translation>目前不收发任何数据。</translation>
    </message>
    <message>
        <source>Signing out keeps everything on this laptop.</source>
        <translation>退出登录后，所有数据仍在本机。</translation>
    </message>
    <message>
        <source>About</source>
        <translation>关于</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>版本</translation>
    </message>
    <message>
        <source>Licence</source>
        <translation>许可证</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>Storage limit</source>
        <translation>本机文件上限</translation>
    </message>
    <message>
        <source>When space runs out, the files you have not opened for longest are removed here and stay on the hub. Files that you keep, or that the hub does not have yet, are never removed.</source>
        <translation>空间不足时，最久未打开的文件会先从本机移除，但仍保存在中心服务器。您选择保留的文件以及中心服务器尚未收到的文件不会被移除。</translation>
    </message>
    <message>
        <source>Comfortable</source>
        <translation>宽松</translation>
    </message>
    <message>
        <source>Compact</source>
        <translation>紧凑</translation>
    </message>
    <message>
        <source>Density</source>
        <translation>显示密度</translation>
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
        <translation>提醒我即将开始或到期的事项，以及被拒绝的修改</translation>
    </message>
    <message>
        <source>Show names in notifications (others may see the screen)</source>
        <translation>在通知中显示姓名和记录名称（他人可能看到屏幕）</translation>
    </message>
    <message>
        <source>Quiet hours</source>
        <translation>免打扰时段</translation>
    </message>
    <message>
        <source>Quiet from</source>
        <translation>免打扰开始</translation>
    </message>
    <message>
        <source>Quiet until</source>
        <translation>免打扰结束</translation>
    </message>
    <message>
        <source>Lock</source>
        <translation>锁定</translation>
    </message>
    <message>
        <source>Only manually</source>
        <translation>仅手动</translation>
    </message>
    <message numerus="yes">
        <source>After %Ln minute(s) without typing</source>
        <translation>
            <numerusform>闲置 %Ln 分钟后</numerusform>
        </translation>
    </message>
    <message>
        <source>Lock the window</source>
        <translation>锁定窗口</translation>
    </message>
    <message>
        <source>Your password unlocks it, even without a network. Ctrl+Alt+L locks at once; so do the screen lock and sleep. Locking does not encrypt the data on the disk.</source>
        <translation>用您的密码即可解锁，无需网络。按 Ctrl+Alt+L 立即锁定；屏幕锁定和休眠时也会锁定。锁定不会加密磁盘上的数据。</translation>
    </message>
    <message>
        <source>Sign in once more. After that, your password can unlock the window.</source>
        <translation>请重新登录一次，之后即可用密码解锁窗口。</translation>
    </message>
    <message>
        <source>Maps</source>
        <translation>地图</translation>
    </message>
    <message>
        <source>The desktop&apos;s own program</source>
        <translation>桌面自带的程序</translation>
    </message>
    <message>
        <source>Show addresses in</source>
        <translation>地址显示于</translation>
    </message>
    <message>
        <source>The address is sent to that service only when you ask for a map.</source>
        <translation>只有在您请求查看地图时，地址才会发送给该服务。</translation>
    </message>
    <message>
        <source>Company data</source>
        <translation>公司数据</translation>
    </message>
    <message>
        <source>Shared by everyone: prices, limits, pipelines, exchange rates, targets.</source>
        <translation>全公司共用的资料：价格、权限、销售流程、汇率、目标。</translation>
    </message>
    <message>
        <source>Calls</source>
        <translation>拨打电话</translation>
    </message>
    <message>
        <source>The desktop&apos;s program for calls</source>
        <translation>桌面的拨号程序</translation>
    </message>
    <message>
        <source>An internet phone (SIP)</source>
        <translation>网络电话（SIP）</translation>
    </message>
    <message>
        <source>An older calling program (callto)</source>
        <translation>旧式拨号程序（callto）</translation>
    </message>
    <message>
        <source>Nothing, just copy the number</source>
        <translation>不拨打，只复制号码</translation>
    </message>
    <message>
        <source>A phone number opens</source>
        <translation>点击电话号码时打开</translation>
    </message>
    <message>
        <source>Change password …</source>
        <translation>修改密码…</translation>
    </message>
    <message>
        <source>Your password was changed</source>
        <translation>密码已修改</translation>
    </message>
    <message>
        <source>Add fields and entities of your own.</source>
        <translation>添加自定义字段和对象。</translation>
    </message>
    <message>
        <source>Fields and entities</source>
        <translation>字段与对象</translation>
    </message>
    <message>
        <source>Signed out. Everything stays on this laptop.</source>
        <translation>已退出登录，所有数据仍在本机。</translation>
    </message>
    <message>
        <source>Add a person …</source>
        <translation>添加人员…</translation>
    </message>
    <message>
        <source>All company data</source>
        <translation>全部公司数据</translation>
    </message>
</context>
<context>
    <name>caravan::ui::ShortcutSheet</name>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>键盘快捷键</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Everywhere</source>
        <translation>通用</translation>
    </message>
    <message>
        <source>Find a shortcut</source>
        <translation>查找快捷键</translation>
    </message>
</context>
<context>
    <name>caravan::ui::SideWindow</name>
    <message>
        <source>Taken over from the trial copy</source>
        <translation>已从试算副本采用更改</translation>
    </message>
    <message>
        <source>Close the trial copy?</source>
        <translation>关闭试算副本？</translation>
    </message>
    <message numerus="yes">
        <source>%Ln changed record(s) have not been taken over. Closing discards them.</source>
        <translation>
            <numerusform>%Ln 条已更改的记录尚未采用，关闭将放弃这些更改。</numerusform>
        </translation>
    </message>
    <message>
        <source>Keep it open</source>
        <translation>保持打开</translation>
    </message>
    <message>
        <source>Close and lose them</source>
        <translation>关闭并放弃更改</translation>
    </message>
</context>
<context>
    <name>caravan::ui::SideWindows</name>
    <message>
        <source>Copying your data …</source>
        <translation>正在复制数据…</translation>
    </message>
    <message>
        <source>Nothing is known of earlier days yet: changes are kept from the first sync on.</source>
        <translation>尚无以前的更改记录：从首次同步起才会保留更改。</translation>
    </message>
</context>
<context>
    <name>caravan::ui::Sidebar</name>
    <message>
        <source>Settings</source>
        <translation>设置</translation>
    </message>
    <message>
        <source>Navigation</source>
        <translation>导航</translation>
    </message>
    <message>
        <source>What changed</source>
        <translation>最新变化</translation>
    </message>
    <message>
        <source>News and settings</source>
        <translation>变化与设置</translation>
    </message>
    <message>
        <source>Workspace: %1</source>
        <translation>工作区：%1</translation>
    </message>
    <message>
        <source>Go online</source>
        <translation>恢复在线</translation>
    </message>
    <message>
        <source>Is everything safe?</source>
        <translation>数据都安全吗？</translation>
    </message>
    <message>
        <source>What the keys do here</source>
        <translation>此处可用的快捷键</translation>
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
        <translation>取消置顶</translation>
    </message>
    <message>
        <source>Pin to the top</source>
        <translation>置顶</translation>
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
        <translation>显示密码</translation>
    </message>
    <message>
        <source>Sign in to your hub</source>
        <translation>登录中心服务器</translation>
    </message>
    <message>
        <source>Email address</source>
        <translation>邮箱地址</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>密码</translation>
    </message>
    <message>
        <source>After that everything works without a network. Your data stays on this laptop.</source>
        <translation>登录后无需网络即可使用全部功能，数据保存在本机。</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>语言</translation>
    </message>
    <message>
        <source>Back to my data</source>
        <translation>返回我的数据</translation>
    </message>
    <message>
        <source>Fill in all three fields.</source>
        <translation>请填写全部三项。</translation>
    </message>
    <message>
        <source>This is not the address of a hub.</source>
        <translation>这不是中心服务器的地址。</translation>
    </message>
    <message>
        <source>Signing in…</source>
        <translation>正在登录…</translation>
    </message>
    <message>
        <source>Sign in</source>
        <translation>登录</translation>
    </message>
    <message>
        <source>No hub yet?</source>
        <translation>还没有中心服务器？</translation>
    </message>
    <message>
        <source>Hub address or invitation link</source>
        <translation>中心服务器地址或邀请链接</translation>
    </message>
    <message>
        <source>Explore a made-up company with two years of data. It is kept separate and nothing is sent. What is your job?</source>
        <translation>先在一家有两年业务记录的虚构公司里看看。数据单独存放，不会发送。您从事哪项工作？</translation>
    </message>
    <message>
        <source>Sales</source>
        <translation>销售</translation>
    </message>
    <message>
        <source>Field service</source>
        <translation>现场服务</translation>
    </message>
    <message>
        <source>Management</source>
        <translation>管理</translation>
    </message>
    <message>
        <source>Try the demo company: %1</source>
        <comment>job</comment>
        <translation>试用演示公司：%1</translation>
    </message>
    <message>
        <source>From the link. You are about to sign in at %1. Continue only if this is your company&apos;s hub.</source>
        <comment>host</comment>
        <translation>来自链接。您将登录到 %1，请确认这是贵公司的中心服务器后再继续。</translation>
    </message>
</context>
<context>
    <name>caravan::ui::SignStep</name>
    <message>
        <source>Signed by</source>
        <translation>签字人</translation>
    </message>
    <message>
        <source>Sign</source>
        <translation>签字</translation>
    </message>
    <message>
        <source>Language of the report</source>
        <translation>报告语言</translation>
    </message>
    <message>
        <source>Report</source>
        <translation>报告</translation>
    </message>
    <message>
        <source>Signature</source>
        <translation>签名</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>清除</translation>
    </message>
    <message>
        <source>Signature of the customer</source>
        <translation>客户签字</translation>
    </message>
    <message>
        <source>After signing, the report can no longer be changed. Corrections are added as an addendum.</source>
        <translation>签字后报告不能再修改，更正以补充说明形式添加。</translation>
    </message>
    <message>
        <source>Save as PDF</source>
        <translation>另存为 PDF</translation>
    </message>
    <message>
        <source>Send by email</source>
        <translation>通过邮件发送</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>添加</translation>
    </message>
    <message>
        <source>Correction or addition</source>
        <translation>更正或补充</translation>
    </message>
    <message>
        <source>Addenda</source>
        <translation>补充说明</translation>
    </message>
    <message>
        <source>This field is required.</source>
        <translation>此字段必填。</translation>
    </message>
    <message>
        <source>The customer signs on the line above.</source>
        <translation>请客户在上方线上签字。</translation>
    </message>
    <message>
        <source>Not answered yet: %1</source>
        <translation>尚未回答：%1</translation>
    </message>
    <message>
        <source>Signed</source>
        <translation>已签字</translation>
    </message>
    <message>
        <source>Signed, and the report is attached to the visit</source>
        <translation>已签字，报告已附到工单</translation>
    </message>
    <message>
        <source>PDF (*.pdf)</source>
        <translation>PDF (*.pdf)</translation>
    </message>
    <message>
        <source>Saved %1</source>
        <translation>已保存 %1</translation>
    </message>
    <message>
        <source>The report was passed to your email program</source>
        <translation>报告已交给您的邮件程序</translation>
    </message>
    <message>
        <source>The report is in %1: attach it to the email</source>
        <translation>报告位于 %1，请将其附到邮件</translation>
    </message>
    <message>
        <source>Addendum</source>
        <translation>补充说明</translation>
    </message>
    <message>
        <source>By this laptop&apos;s clock the arrival is in the future. Check the clock: otherwise the report will say that work ended when it began.</source>
        <translation>按本机时钟，到达时间尚未到来。请检查时钟：报告将记为开始即结束。</translation>
    </message>
    <message>
        <source>By this laptop&apos;s clock the work has lasted more than 16 hours. Check the clock and the time of arrival before the customer signs.</source>
        <translation>按本机时钟，作业已超过 16 小时。请在客户签字前检查时钟和到达时间。</translation>
    </message>
    <message>
        <source>The report could not be written: %1</source>
        <translation>无法生成报告：%1</translation>
    </message>
    <message>
        <source>Not saved yet: %1. Correct or clear it, then sign.</source>
        <translation>尚未保存：%1。请更正或清空后再签字。</translation>
    </message>
</context>
<context>
    <name>caravan::ui::StageDialog</name>
    <message>
        <source>It cannot move to “%1” from here.</source>
        <translation>无法从当前阶段移至“%1”。</translation>
    </message>
    <message>
        <source>%1 moved to “%2”</source>
        <translation>%1 已移至“%2”</translation>
    </message>
    <message numerus="yes">
        <source>%n deal(s) moved</source>
        <translation>
            <numerusform>已移动 %n 个商机</numerusform>
        </translation>
    </message>
    <message>
        <source>, closed on %1</source>
        <comment>date</comment>
        <translation>，结单日期 %1</translation>
    </message>
</context>
<context>
    <name>caravan::ui::StageLine</name>
    <message>
        <source>%1: not possible at this stage</source>
        <translation>%1：当前阶段不可行</translation>
    </message>
    <message>
        <source>Other states</source>
        <translation>其他状态</translation>
    </message>
</context>
<context>
    <name>caravan::ui::StartPage</name>
    <message>
        <source>Home</source>
        <translation>首页</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>今天</translation>
    </message>
    <message>
        <source>To do</source>
        <translation>待办事项</translation>
    </message>
    <message>
        <source>Which figures</source>
        <translation>显示哪些数据</translation>
    </message>
    <message>
        <source>Nothing to show yet</source>
        <translation>暂无数据</translation>
    </message>
    <message>
        <source>Overdue</source>
        <translation>逾期</translation>
    </message>
    <message>
        <source>Next 7 days</source>
        <translation>未来 7 天</translation>
    </message>
    <message>
        <source>Remove from Home</source>
        <translation>从首页移除</translation>
    </message>
    <message>
        <source>Remove from Home: Del, or the context menu</source>
        <translation>从首页移除：Del 键或右键菜单</translation>
    </message>
</context>
<context>
    <name>caravan::ui::StateMove</name>
    <message>
        <source>It cannot move to “%1” from here.</source>
        <translation>当前不能转到“%1”。</translation>
    </message>
    <message>
        <source>“%1” first needs: %2</source>
        <translation>转到“%1”前请先填写：%2</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>field: new value</comment>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>, closed on %1</source>
        <comment>date</comment>
        <translation>，结单日期 %1</translation>
    </message>
</context>
<context>
    <name>caravan::ui::StatusBanner</name>
    <message>
        <source>Read-only</source>
        <translation>只读</translation>
    </message>
    <message>
        <source>Nothing is sent</source>
        <translation>不会发送任何数据</translation>
    </message>
    <message>
        <source>These data were written by a newer version of Caravan, so they can be read but not changed. Install that version.</source>
        <translation>这些数据由更新版本的 Caravan 写入，只能查看，不能修改。请安装新版本。</translation>
    </message>
    <message>
        <source>The folder of this profile cannot be written to, so everything can be read but nothing changed or sent.</source>
        <translation>此配置文件夹不可写入：所有内容均可查看，但不能修改或发送。</translation>
    </message>
    <message>
        <source>This company is made up. Try whatever you like: nothing is sent.</source>
        <translation>这是一家虚构的公司，可随意试用，不会发送任何数据。</translation>
    </message>
    <message>
        <source>Sign in to your hub</source>
        <translation>登录您的中心服务器</translation>
    </message>
    <message numerus="yes">
        <source>The first copy is being made: %Ln record(s) so far. You can begin to work.</source>
        <translation>
            <numerusform>正在建立本机副本：已有 %Ln 条记录，您可以开始工作。</numerusform>
        </translation>
    </message>
    <message>
        <source>The hub asks for your password again. Everything is kept until then.</source>
        <translation>中心服务器需要您再次输入密码；在此之前所有内容都会保留。</translation>
    </message>
    <message>
        <source>Sign in</source>
        <translation>登录</translation>
    </message>
    <message>
        <source>The answer did not come from the hub. Does this network require signing in first? Open a browser to see.</source>
        <translation>应答的不是中心服务器。此网络可能需要先登录，请打开浏览器查看。</translation>
    </message>
    <message>
        <source>This program is too old for the hub. Install a newer version.</source>
        <translation>本程序版本过旧，中心服务器已不支持。请安装新版本。</translation>
    </message>
    <message>
        <source>This laptop is no longer allowed to sync. Ask your administrator.</source>
        <translation>本机已不允许再同步，请联系管理员。</translation>
    </message>
    <message>
        <source>First copy: %1 of about %2 records. What is here you can use already.</source>
        <translation>正在建立本机副本：已有 %1 条记录，共约 %2 条。已有的现在就可以使用。</translation>
    </message>
    <message numerus="yes">
        <source>About %Ln second(s) left.</source>
        <translation>
            <numerusform>约剩 %Ln 秒。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>About %Ln minute(s) left.</source>
        <translation>
            <numerusform>约剩 %Ln 分钟。</numerusform>
        </translation>
    </message>
    <message>
        <source>You are working offline by choice. Nothing is sent or received.</source>
        <translation>您已选择离线工作，不会收发任何内容。</translation>
    </message>
    <message>
        <source>Go online</source>
        <translation>恢复在线</translation>
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
        <translation>备件入库</translation>
    </message>
    <message>
        <source>Move parts</source>
        <translation>调拨备件</translation>
    </message>
    <message>
        <source>Count parts</source>
        <translation>盘点备件</translation>
    </message>
    <message>
        <source>%1 in %2</source>
        <translation>%2 现有 %1</translation>
    </message>
    <message>
        <source>Counted</source>
        <translation>实盘数量</translation>
    </message>
    <message>
        <source>To</source>
        <translation>调往</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>The count differs. Give a reason.</source>
        <translation>与账面不符，请说明原因。</translation>
    </message>
    <message>
        <source>More than in stock. Give a reason.</source>
        <translation>超过库存数量，请说明原因。</translation>
    </message>
    <message>
        <source>Choose where they go.</source>
        <translation>请选择调往位置。</translation>
    </message>
    <message>
        <source>They are already there.</source>
        <translation>备件已在该位置。</translation>
    </message>
    <message>
        <source>Enter 0 or more.</source>
        <translation>不能小于零。</translation>
    </message>
    <message>
        <source>Quantity must be above 0.</source>
        <translation>数量必须大于 0。</translation>
    </message>
</context>
<context>
    <name>caravan::ui::StockPage</name>
    <message>
        <source>Parts and tools</source>
        <translation>备件和工具</translation>
    </message>
    <message>
        <source>All locations</source>
        <translation>所有位置</translation>
    </message>
    <message>
        <source>%1 missing, %2 to spare in the warehouse</source>
        <translation>缺 %1，仓库可调 %2</translation>
    </message>
    <message>
        <source>%1 missing</source>
        <translation>缺 %1</translation>
    </message>
    <message>
        <source>expired on %1</source>
        <translation>%1 起已过期</translation>
    </message>
    <message>
        <source>until %1</source>
        <translation>有效至 %1</translation>
    </message>
    <message>
        <source>Calibration due</source>
        <translation>校准到期</translation>
    </message>
    <message>
        <source>No calibration is due within 30 days</source>
        <translation>30 天内无校准到期</translation>
    </message>
    <message>
        <source>Shortages only</source>
        <translation>仅看缺件</translation>
    </message>
    <message>
        <source>Location</source>
        <translation>位置</translation>
    </message>
    <message>
        <source>Receive…</source>
        <translation>入库…</translation>
    </message>
    <message>
        <source>Move…</source>
        <translation>调拨…</translation>
    </message>
    <message>
        <source>Count…</source>
        <translation>盘点…</translation>
    </message>
    <message>
        <source>Parts</source>
        <translation>备件</translation>
    </message>
    <message>
        <source>Tools whose calibration is due</source>
        <translation>校准到期的工具</translation>
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
        <translation>这是一家虚构的公司，不会发送任何数据。</translation>
    </message>
    <message>
        <source>Sign in to your hub first.</source>
        <translation>请先登录到您的中心服务器。</translation>
    </message>
    <message>
        <source>You are working offline by choice. Go online to sync.</source>
        <translation>您已选择离线工作。恢复在线后即可同步。</translation>
    </message>
    <message>
        <source>Sync is paused. The bar above the page says why.</source>
        <translation>同步已暂停，原因见页面上方的提示栏。</translation>
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
        <translation>暂缓移除的记录</translation>
    </message>
    <message numerus="yes">
        <source>The hub wants %Ln record(s) removed from this laptop, for example because they moved to another team. That is unusually many, so nothing is removed until you agree.</source>
        <translation>
            <numerusform>中心服务器要求从本机移除 %Ln 条记录（例如已转给其他团队）。数量异常，未经您同意不会移除。</numerusform>
        </translation>
    </message>
    <message>
        <source>Ask the hub again</source>
        <translation>重新向中心服务器确认</translation>
    </message>
    <message>
        <source>Remove them</source>
        <translation>同意移除</translation>
    </message>
    <message>
        <source>Files lost before they were sent</source>
        <translation>发送前丢失的文件</translation>
    </message>
    <message>
        <source>Its content changed on this disk. What is there now was kept in %1.</source>
        <translation>文件内容在本机磁盘上已被改变，现有内容保存在 %1。</translation>
    </message>
    <message>
        <source>It is no longer on this disk. Attach it again where you have a copy.</source>
        <translation>文件已不在本机磁盘上。如有副本，请重新添加。</translation>
    </message>
    <message>
        <source>The hub had lost data</source>
        <translation>中心服务器曾丢失数据</translation>
    </message>
    <message numerus="yes">
        <source>The hub was restored to an earlier state. %Ln change(s) it had lost were sent again from this laptop.</source>
        <translation>
            <numerusform>中心服务器曾恢复到较早的状态。它缺失的 %Ln 项更改已由本机重新发送。</numerusform>
        </translation>
    </message>
    <message>
        <source>Settings or drafts could not be read</source>
        <translation>无法读取设置或草稿</translation>
    </message>
    <message>
        <source>The file was damaged and is now in %1.</source>
        <translation>文件已损坏，已移至 %1。</translation>
    </message>
    <message>
        <source>%1 It is not overwritten, so what you set now is not kept.</source>
        <translation>%1 为避免覆盖原文件，本次的设置不会保存。</translation>
    </message>
    <message>
        <source>Export …</source>
        <translation>导出…</translation>
    </message>
    <message>
        <source>Export these changes</source>
        <translation>导出这些更改</translation>
    </message>
    <message>
        <source>Changes</source>
        <translation>更改</translation>
    </message>
    <message>
        <source>Comma-separated text (*.csv)</source>
        <translation>逗号分隔文本 (*.csv)</translation>
    </message>
    <message>
        <source>Exported to %1</source>
        <translation>已导出到 %1</translation>
    </message>
    <message numerus="yes">
        <source>and %Ln more</source>
        <translation>
            <numerusform>另有 %Ln 项</numerusform>
        </translation>
    </message>
    <message>
        <source>Discard all</source>
        <translation>全部放弃</translation>
    </message>
    <message numerus="yes">
        <source>%Ln change(s) made here will be lost. This cannot be undone.</source>
        <translation>
            <numerusform>此处的 %Ln 项更改将丢失，且无法撤销。</numerusform>
        </translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Waiting for the hub</source>
        <translation>等待发送到中心服务器</translation>
    </message>
    <message>
        <source>Everything you saved has reached the hub.</source>
        <translation>您保存的内容都已送达中心服务器。</translation>
    </message>
    <message>
        <source>Nothing is waiting to be sent.</source>
        <translation>没有等待发送的内容。</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>%2 of %1 uploaded</source>
        <comment>files: here, at the hub</comment>
        <translation>已上传 %2 / %1</translation>
    </message>
    <message numerus="yes">
        <source>%Ln to be fetched</source>
        <translation>
            <numerusform>%Ln 个待下载</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 of %2 used on this laptop</source>
        <comment>size, size</comment>
        <translation>本机已使用 %1，上限 %2</translation>
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
        <translation>登录</translation>
    </message>
    <message>
        <source>How to sync</source>
        <translation>同步方式</translation>
    </message>
    <message>
        <source>Is everything safe?</source>
        <translation>数据都安全吗？</translation>
    </message>
    <message>
        <source>Go online</source>
        <translation>恢复在线</translation>
    </message>
</context>
<context>
    <name>caravan::ui::TableColumns</name>
    <message>
        <source>Fit to window</source>
        <translation>适应窗口</translation>
    </message>
    <message>
        <source>More fields</source>
        <translation>更多字段</translation>
    </message>
</context>
<context>
    <name>caravan::ui::TakeOverDialog</name>
    <message>
        <source>Take over</source>
        <translation>采用</translation>
    </message>
    <message>
        <source>Take over from the trial copy</source>
        <translation>从试算副本采用更改</translation>
    </message>
    <message>
        <source>Nothing was changed in the copy.</source>
        <translation>副本中没有任何更改。</translation>
    </message>
    <message>
        <source>What is ticked is done in your own data, as one step that can be undone.</source>
        <translation>勾选的更改将写入您的数据，可一次撤销。</translation>
    </message>
    <message numerus="yes">
        <source>%Ln more</source>
        <translation>
            <numerusform>另外 %Ln 项</numerusform>
        </translation>
    </message>
    <message>
        <source>new</source>
        <translation>新建</translation>
    </message>
    <message>
        <source>deleted</source>
        <translation>已删除</translation>
    </message>
    <message>
        <source>%1 (changed in your own data since)</source>
        <comment>record and fields</comment>
        <translation>%1（您的数据此后已有更改）</translation>
    </message>
    <message numerus="yes">
        <source>Took over %Ln record(s) from a trial copy</source>
        <translation>
            <numerusform>从试算副本采用 %Ln 条记录</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>caravan::ui::TimeStrip</name>
    <message>
        <source>As of now</source>
        <translation>当前</translation>
    </message>
    <message>
        <source>As of %1, end of day</source>
        <translation>截至 %1（当日结束时）</translation>
    </message>
    <message>
        <source>Move the slider to look back. Nothing can be changed here.</source>
        <translation>移动滑块可查看过去。此处不能更改任何内容。</translation>
    </message>
    <message numerus="yes">
        <source>%Ln record(s) have changed since and are marked.</source>
        <translation>
            <numerusform>此后有 %Ln 条记录已更改，并已标出。</numerusform>
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
        <translation>后一天</translation>
    </message>
</context>
<context>
    <name>caravan::ui::TimelineChips</name>
    <message>
        <source>Stages</source>
        <translation>阶段</translation>
    </message>
    <message>
        <source>Changes</source>
        <translation>修改</translation>
    </message>
    <message>
        <source>Conflicts</source>
        <translation>冲突</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>kind of entry, how many</comment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>Show in the timeline: %1</source>
        <translation>在时间线中显示：%1</translation>
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
        <translation>已创建</translation>
    </message>
    <message>
        <source>Resolved: %1</source>
        <translation>已解决：%1</translation>
    </message>
    <message numerus="yes">
        <source>%Ln field(s) changed</source>
        <translation>
            <numerusform>更改了 %Ln 个字段</numerusform>
        </translation>
    </message>
    <message>
        <source>Not at the hub yet</source>
        <translation>尚未到达中心服务器</translation>
    </message>
    <message>
        <source>%1 · not at the hub yet</source>
        <translation>%1 · 尚未到达中心服务器</translation>
    </message>
    <message numerus="yes">
        <source>Show %Ln more</source>
        <translation>
            <numerusform>再显示 %Ln 条</numerusform>
        </translation>
    </message>
    <message>
        <source>Planned</source>
        <translation>计划中</translation>
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
        <translation>关闭消息</translation>
    </message>
</context>
<context>
    <name>caravan::ui::TopBar</name>
    <message>
        <source>Back</source>
        <translation>后退</translation>
    </message>
    <message>
        <source>Back (Alt+Left)</source>
        <translation>后退 (Alt+←)</translation>
    </message>
    <message>
        <source>Forward</source>
        <translation>前进</translation>
    </message>
    <message>
        <source>Forward (Alt+Right)</source>
        <translation>前进 (Alt+→)</translation>
    </message>
    <message>
        <source>New record of any kind</source>
        <translation>新建任意类型的记录</translation>
    </message>
    <message>
        <source>New record of any kind (Ctrl+Shift+N)</source>
        <translation>新建任意类型的记录 (Ctrl+Shift+N)</translation>
    </message>
</context>
<context>
    <name>caravan::ui::TrialStrip</name>
    <message>
        <source>What if?</source>
        <translation>假设分析</translation>
    </message>
    <message>
        <source>A copy to try things in. Nothing of it is sent, and closing it loses it.</source>
        <translation>用于试算的副本，不会发送任何内容，关闭后即丢失。</translation>
    </message>
    <message>
        <source>Take over …</source>
        <translation>采用更改…</translation>
    </message>
</context>
<context>
    <name>caravan::ui::ValuesDialog</name>
    <message>
        <source>This field is required.</source>
        <translation>此字段必填。</translation>
    </message>
    <message>
        <source>Move to “%1”</source>
        <comment>state</comment>
        <translation>移至“%1”</translation>
    </message>
    <message>
        <source>Worth remembering for next time:</source>
        <translation>供下次参考：</translation>
    </message>
    <message>
        <source>“%1” first needs this:</source>
        <translation>进入“%1”前需填写：</translation>
    </message>
    <message>
        <source>Move</source>
        <translation>移动</translation>
    </message>
</context>
<context>
    <name>caravan::ui::VanStock</name>
    <message>
        <source>In the van</source>
        <translation>车上备件</translation>
    </message>
    <message numerus="yes">
        <source>Show %Ln more</source>
        <translation>
            <numerusform>再显示 %Ln 项</numerusform>
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
        <translation>现有 %1</translation>
    </message>
    <message>
        <source>Fewer: %1</source>
        <comment>part</comment>
        <translation>减少：%1</translation>
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
        <translation>视图</translation>
    </message>
</context>
<context>
    <name>caravan::ui::VisitPanel</name>
    <message>
        <source>Report</source>
        <translation>报告</translation>
    </message>
</context>
<context>
    <name>caravan::ui::VisitPlayer</name>
    <message>
        <source>Covered today?</source>
        <translation>今天是否在保？</translation>
    </message>
    <message>
        <source>Steps of the visit</source>
        <translation>工单步骤</translation>
    </message>
    <message>
        <source>Open full record</source>
        <translation>打开完整记录</translation>
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
        <translation>该工单已在此期间签字。您输入的内容已备好，可作为补充说明添加。</translation>
    </message>
</context>
<context>
    <name>caravan::ui::VisitTool</name>
    <message>
        <source>Plan a visit</source>
        <translation>安排工单</translation>
    </message>
    <message>
        <source>Plan a visit (Ctrl+Shift+V)</source>
        <translation>安排工单 (Ctrl+Shift+V)</translation>
    </message>
</context>
<context>
    <name>caravan::ui::WindowActions</name>
    <message>
        <source>Search everything</source>
        <translation>搜索全部</translation>
    </message>
    <message>
        <source>Filter this list</source>
        <translation>筛选此列表</translation>
    </message>
    <message>
        <source>New record here</source>
        <translation>在此新建记录</translation>
    </message>
    <message>
        <source>New record of any kind</source>
        <translation>新建任意类型的记录</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>编辑</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>删除</translation>
    </message>
    <message>
        <source>Log a call</source>
        <translation>记录通话</translation>
    </message>
    <message>
        <source>Plan a visit</source>
        <translation>安排工单</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>重做</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>后退</translation>
    </message>
    <message>
        <source>Forward</source>
        <translation>前进</translation>
    </message>
    <message>
        <source>Sync now</source>
        <translation>立即同步</translation>
    </message>
    <message>
        <source>Next pane</source>
        <translation>下一个窗格</translation>
    </message>
    <message>
        <source>Toggle sidebar</source>
        <translation>收起或展开侧栏</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>设置</translation>
    </message>
    <message>
        <source>What changed</source>
        <translation>最新变化</translation>
    </message>
    <message>
        <source>Lock</source>
        <translation>锁定</translation>
    </message>
    <message>
        <source>Open in a new window</source>
        <translation>在新窗口中打开</translation>
    </message>
    <message>
        <source>Previous record</source>
        <translation>上一条记录</translation>
    </message>
    <message>
        <source>Next record</source>
        <translation>下一条记录</translation>
    </message>
    <message>
        <source>Change password</source>
        <translation>修改密码</translation>
    </message>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>键盘快捷键</translation>
    </message>
    <message>
        <source>Write a note</source>
        <translation>写备注</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>退出</translation>
    </message>
    <message>
        <source>Look back in time</source>
        <translation>查看过去</translation>
    </message>
    <message>
        <source>What if: try things in a copy</source>
        <translation>假设分析：在副本中试算</translation>
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
        <translation>谁的记录</translation>
    </message>
    <message>
        <source>All time</source>
        <translation>全部时间</translation>
    </message>
    <message>
        <source>Closed: %1</source>
        <translation>结单：%1</translation>
    </message>
    <message>
        <source>Period</source>
        <translation>期间</translation>
    </message>
</context>
<context>
    <name>caravan::ui::WorkList</name>
    <message>
        <source>Nothing left to do today.</source>
        <translation>今天没有待办事项。</translation>
    </message>
    <message>
        <source>Without a subject</source>
        <translation>无主题</translation>
    </message>
    <message>
        <source>Done: %1</source>
        <translation>完成：%1</translation>
    </message>
    <message>
        <source>Mark as done</source>
        <translation>标记为完成</translation>
    </message>
    <message>
        <source>Call %1</source>
        <translation>拨打 %1</translation>
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
            <numerusform>还有 %Ln 项</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>caravan::ui::WorkStep</name>
    <message>
        <source>Operating hours now</source>
        <translation>当前运行小时</translation>
    </message>
    <message>
        <source>Reason for the unusual reading</source>
        <translation>读数异常原因</translation>
    </message>
    <message>
        <source>Work</source>
        <translation>处理</translation>
    </message>
    <message>
        <source>last: %1</source>
        <translation>上次：%1</translation>
    </message>
    <message>
        <source>Service report</source>
        <translation>服务报告</translation>
    </message>
    <message>
        <source>Enter a number.</source>
        <translation>请输入数字。</translation>
    </message>
    <message>
        <source>This does not match the last reading. Give a reason, or correct it.</source>
        <translation>与上次读数不符。请说明原因或更正。</translation>
    </message>
    <message>
        <source>Reading saved</source>
        <translation>已记录读数</translation>
    </message>
    <message>
        <source>Task for sales…</source>
        <translation>给销售的任务…</translation>
    </message>
    <message>
        <source>New lead…</source>
        <translation>新建线索…</translation>
    </message>
    <message>
        <source>Recommend to sales:</source>
        <translation>向销售推荐：</translation>
    </message>
    <message>
        <source>Saved</source>
        <translation>已保存</translation>
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
        <translation>无需网络的销售自动化客户端。</translation>
    </message>
    <message>
        <source>Folder of the data on this laptop.</source>
        <translation>本机数据文件夹。</translation>
    </message>
    <message>
        <source>Interface language: en, zh_CN or zh_TW.</source>
        <translation>界面语言：en、zh_CN 或 zh_TW。</translation>
    </message>
    <message>
        <source>Appearance: system, light or dark.</source>
        <translation>外观：system、light 或 dark。</translation>
    </message>
    <message>
        <source>Save a picture of every page to DIR and exit.</source>
        <translation>将每个页面的图片写入 DIR 后退出。</translation>
    </message>
    <message>
        <source>Show a made-up company; nothing is sent.</source>
        <translation>显示一家虚构的公司，不会发送任何数据。</translation>
    </message>
    <message>
        <source>In the demo company: rep, engineer, manager or administrator.</source>
        <translation>演示公司中的角色：rep、engineer、manager 或 administrator。</translation>
    </message>
</context>
</TS>
