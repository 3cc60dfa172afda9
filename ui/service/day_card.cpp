// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#include "ui/service/day_card.h"

#include "core/service/coverage.h"
#include "ui/models/viewpoint.h"
#include "ui/service/service_text.h"
#include "ui/text/clock_text.h"
#include "ui/text/format.h"
#include "ui/text/value_display.h"
#include "ui/theme/caravan_style.h"
#include "ui/theme/metrics.h"
#include "ui/widgets/flow_layout.h"
#include "ui/widgets/link_label.h"
#include "ui/widgets/pill.h"
#include "ui/widgets/plain_label.h"

#include <QHBoxLayout>
#include <QPushButton>
#include <QVBoxLayout>

namespace caravan::ui {

namespace {

constexpr int kTimeWidth = 76;
constexpr int kPillGap = 6;

bool isOver(const Record& visit)
{
    const std::string& status = visit.text("status");
    return isFrozen(visit) || status == "cancelled";
}

} // namespace

DayCard::DayCard(Desk& desk, const Record& visit, Among among, QWidget* parent)
    : Card(parent), m_desk(desk), m_start(new QPushButton(startText(visit)))
{
    auto* title = new LinkLabel(recordTitle(visit));
    title->setFont(fontFor(TextRole::bodyStrong));
    title->setAccessibleName(recordTitle(visit));
    connect(title, &LinkLabel::clicked, this,
            [this, key = visit.key()] { Q_EMIT recordRequested(key); });
    auto* where = new PlainLabel(whereText(visit), TextRole::body, Ink::text2);
    where->setWordWrap(true);
    auto* middle = new QVBoxLayout;
    middle->setSpacing(4);
    middle->addWidget(title);
    middle->addWidget(where);
    middle->addWidget(pills(visit));
    if (!isOver(visit)) {
        setButtonKind(*m_start, ButtonKind::primary);
    }
    m_start->setAccessibleName(QStringLiteral("%1: %2").arg(m_start->text(), recordTitle(visit)));
    connect(m_start, &QPushButton::clicked, this, &DayCard::startRequested);
    auto* line = new QHBoxLayout;
    line->setSpacing(kCardPadding);
    line->addWidget(timeColumn(visit, among), 0, Qt::AlignTop);
    line->addLayout(middle, 1);
    line->addWidget(m_start, 0, Qt::AlignVCenter);
    body()->addLayout(line);
}

QWidget* DayCard::timeColumn(const Record& visit, Among among) const
{
    auto* column = new QWidget;
    column->setFixedWidth(kTimeWidth);
    auto* lines = new QVBoxLayout(column);
    lines->setContentsMargins(0, 0, 0, 0);
    lines->setSpacing(2);
    const auto time = [&](const char* field) {
        const auto at = parseDateTime(visit.text(field));
        return at ? toLocal(*at).toString(QStringLiteral("HH:mm")) : QString();
    };
    const auto start = parseDateTime(visit.text("start"));
    if (among == Among::severalDays && start && localDay(*start) != todayOf(m_desk)) {
        lines->addWidget(new PlainLabel(dayText(localDay(*start)), TextRole::caption, Ink::text2));
    }
    lines->addWidget(
        new PlainLabel(time("start"), TextRole::cardTitle, isOver(visit) ? Ink::text3 : Ink::text));
    lines->addWidget(new PlainLabel(time("end"), TextRole::caption, Ink::text2));
    return column;
}

QString DayCard::startText(const Record& visit) const
{
    return isOver(visit)                         ? tr("Report")
           : !isEmpty(visit.value("arrived_at")) ? tr("Continue")
                                                 : tr("Start");
}

QString DayCard::whereText(const Record& visit) const
{
    Replica& replica = m_desk.replica();
    QStringList words{toQString(replica.title("account", visit.reference("account")))};
    if (const auto account = replica.find("account", visit.reference("account"))) {
        for (const char* name : {"street", "city"}) {
            if (const Field* field = account->record.entity->field(name)) {
                words.append(toQString(account->record.text(field->name)));
            }
        }
    }
    words.append(toQString(replica.title("user", visit.reference("engineer"))));
    if (const auto asset = replica.find("asset", visit.reference("asset"))) {
        words.append(toQString(asset->record.title()));
        words.append(toQString(asset->record.text("place")));
    }
    return joinedText(words);
}

QWidget* DayCard::pills(const Record& visit) const
{
    auto* holder = new QWidget;
    auto* flow = new FlowLayout(kPillGap, holder);
    const Entity& entity = *visit.entity;
    for (const char* name : {"status", "kind", "priority"}) {
        const Field& field = *entity.field(name);
        const Value& value = visit.value(name);
        const bool isUsual = std::string_view(name) == "priority" && textOf(value) == "normal";
        if (!isEmpty(value) && !isUsual) {
            flow->addWidget(
                new Pill(displayText(m_desk.replica(), field, value), toneOf(field, value)));
        }
    }
    if (const auto asset = m_desk.replica().find("asset", visit.reference("asset"))) {
        const Coverage coverage = readCoverage(m_desk.replica(), asset->record, todayOf(m_desk));
        flow->addWidget(new Pill(coverageText(coverage), coverageTone(coverage)));
    }
    for (const ClockText& clock : clockTexts(visit, m_desk.rights(), m_desk.now())) {
        flow->addWidget(new Pill(QStringLiteral("%1 %2").arg(clock.label, clock.text), clock.tone));
    }
    return holder;
}

void DayCard::focusStart()
{
    m_start->setFocus(Qt::OtherFocusReason);
}

} // namespace caravan::ui
