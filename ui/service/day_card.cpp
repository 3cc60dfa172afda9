// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#include "ui/service/day_card.h"

#include "core/record/address.h"
#include "core/service/coverage.h"
#include "ui/models/calls.h"
#include "ui/models/maps.h"
#include "ui/models/viewpoint.h"
#include "ui/service/service_text.h"
#include "ui/text/clock_text.h"
#include "ui/text/format.h"
#include "ui/text/value_display.h"
#include "ui/theme/caravan_style.h"
#include "ui/theme/fonts.h"
#include "ui/theme/metrics.h"
#include "ui/widgets/flow_layout.h"
#include "ui/widgets/link_label.h"
#include "ui/widgets/pill.h"
#include "ui/widgets/plain_label.h"

#include <QDesktopServices>
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
    auto* middle = new QVBoxLayout;
    middle->setSpacing(4);
    Replica& replica = m_desk.replica();
    const auto account = replica.find("account", visit.reference("account"));
    if (account) { // on the way it is the customer one looks for
        LinkLabel* customer = recordLink(account->record);
        customer->setFont(fontFor(TextRole::cardTitle));
        middle->addWidget(customer, 0, Qt::AlignLeft);
    }
    LinkLabel* title = recordLink(visit);
    title->setFont(fontFor(account ? TextRole::body : TextRole::bodyStrong));
    middle->addWidget(title, 0, Qt::AlignLeft);
    if (account && !oneLine(addressOf(account->record)).empty()) {
        middle->addWidget(addressLine(account->record));
    }
    if (const auto contact = replica.find("contact", visit.reference("contact"))) {
        middle->addWidget(contactLine(contact->record));
    }
    if (const QString machine = machineText(visit); !machine.isEmpty()) {
        auto* told = new PlainLabel(machine, TextRole::body, Ink::text2);
        told->setWordWrap(true);
        middle->addWidget(told);
    }
    middle->addWidget(pills(visit));
    setButtonKind(*m_start, ButtonKind::secondary);
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

LinkLabel* DayCard::recordLink(const Record& record)
{
    auto* link = new LinkLabel(recordTitle(record));
    connect(link, &LinkLabel::clicked, this,
            [this, key = record.key()] { Q_EMIT recordRequested(key); });
    return link;
}

QWidget* DayCard::addressLine(const Record& account)
{
    const QString address = toQString(oneLine(addressOf(account)));
    auto* link = new LinkLabel(address);
    link->setToolTip(tr("Show on the map"));
    const Field* position = account.entity->positionField();
    const std::string place = position ? account.text(position->name) : std::string();
    connect(link, &LinkLabel::clicked, this, [this, address, place] {
        const Result<Position> point = parsePosition(place);
        QDesktopServices::openUrl(point ? mapUrl(m_desk.preferences(), *point)
                                        : mapUrl(m_desk.preferences(), address));
    });
    return link;
}

QWidget* DayCard::contactLine(const Record& contact)
{
    auto* box = new QWidget;
    auto* line = new QHBoxLayout(box);
    line->setContentsMargins(0, 0, 0, 0);
    line->setSpacing(kGap);
    line->addWidget(recordLink(contact));
    for (const Field& field : contact.entity->fields) {
        const QString number = toQString(contact.text(field.name));
        if (field.type != FieldType::phone || number.isEmpty()) {
            continue;
        }
        auto* phone = new LinkLabel(number);
        phone->setAccessibleName(tr("Call %1").arg(number));
        connect(phone, &LinkLabel::clicked, this, [this, number] {
            if (const QString said = dial(m_desk.preferences(), number); !said.isEmpty()) {
                Q_EMIT messageRequested(said);
            }
        });
        line->addWidget(phone);
        break;
    }
    line->addStretch(1);
    return box;
}

/// The machine and where it stands; and whose visit it is, where that is somebody else.
QString DayCard::machineText(const Record& visit) const
{
    QStringList words;
    if (const auto asset = m_desk.replica().find("asset", visit.reference("asset"))) {
        words.append(toQString(asset->record.title()));
        words.append(toQString(asset->record.text("place")));
    }
    const RecordId engineer = visit.reference("engineer");
    if (engineer != m_desk.user()) {
        words.append(toQString(m_desk.replica().title("user", engineer)));
    }
    words.removeAll(QString());
    return words.join(QStringLiteral(" · "));
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

void DayCard::setNext(bool isNext)
{
    setButtonKind(*m_start, isNext ? ButtonKind::primary : ButtonKind::secondary);
}

void DayCard::focusStart()
{
    m_start->setFocus(Qt::OtherFocusReason);
}

} // namespace caravan::ui
