// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#include "ui/start/work_list.h"

#include "core/record/moments.h"
#include "ui/models/calls.h"
#include "ui/models/desk.h"
#include "ui/models/viewpoint.h"
#include "ui/record_page/state_move.h"
#include "ui/text/format.h"
#include "ui/text/value_display.h"
#include "ui/theme/caravan_style.h"
#include "ui/theme/icons.h"
#include "ui/theme/metrics.h"
#include "ui/widgets/icon_button.h"
#include "ui/widgets/layouts.h"
#include "ui/widgets/link_label.h"
#include "ui/widgets/plain_label.h"
#include "ui/workbench/workbench.h"

#include <QHBoxLayout>
#include <QTimer>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>

namespace caravan::ui {
namespace {

constexpr std::size_t kGroupMax = 8; ///< rows; where more are, WorkPlaces says
constexpr int kTickSize = 18;

/// Whom a piece of work is about: the customer, and the first number among those it refers to.
struct About {
    std::optional<RecordKey> customer;
    QString name;
    QString phone;
};

QString phoneOf(const Record& record)
{
    for (const Field& field : record.entity->fields) {
        if (field.type == FieldType::phone && !record.text(field.name).empty()) {
            return toQString(record.text(field.name));
        }
    }
    return {};
}

About aboutOf(Replica& replica, const Record& record)
{
    About about;
    const Entity* customers = replica.catalogue().serving(Serves::customers);
    for (const Field& field : record.entity->fields) {
        const auto key = record.referred(field.name);
        const auto row = key ? replica.find(key->entity, key->id) : std::nullopt;
        if (!row || row->record.entity->role == EntityRole::system) {
            continue; // one's own number is none to call
        }
        if (customers != nullptr && key->entity == customers->name && !about.customer) {
            about.customer = key;
            about.name = recordTitle(row->record);
            about.phone = about.phone.isEmpty() ? phoneOf(row->record) : about.phone;
        } else if (const QString phone = phoneOf(row->record); !phone.isEmpty()) {
            about.phone = phone; // a person's before the switchboard's
        }
    }
    return about;
}

} // namespace

WorkList::WorkList(Desk& desk, const Workbench& bench, QWidget* parent)
    : QWidget(parent), m_desk(desk), m_bench(bench), m_rows(new QVBoxLayout(this))
{
    m_rows->setContentsMargins(0, 0, 0, 0);
    m_rows->setSpacing(kGap);
}

void WorkList::setGroups(const std::vector<Group>& groups)
{
    const auto focused = std::find_if(m_ticks.begin(), m_ticks.end(),
                                      [](const QWidget* tick) { return tick->hasFocus(); });
    const auto before = focused - m_ticks.begin();
    const bool hadFocus = focused != m_ticks.end();
    clearLayout(*m_rows);
    m_ticks.clear();
    for (const Group& group : groups) {
        if (group.work.empty()) {
            continue;
        }
        m_rows->addWidget(new PlainLabel(group.title, TextRole::caption,
                                         group.isLate ? Ink::danger : Ink::text3));
        for (std::size_t i = 0; i < std::min(group.work.size(), kGroupMax); ++i) {
            m_rows->addWidget(row(group.work[i], group.isLate));
        }
        if (group.work.size() > kGroupMax) {
            auto* more = new LinkLabel(
                tr("%Ln more", nullptr, static_cast<int>(group.work.size() - kGroupMax)));
            connect(more, &LinkLabel::clicked, this, [this, isLate = group.isLate] {
                const WorkPlaces& places = m_bench.home().work;
                Q_EMIT routeRequested(isLate ? places.late(m_desk.catalogue()) : places.day());
            });
            m_rows->addWidget(more, 0, Qt::AlignLeft);
        }
        m_rows->addSpacing(kGap);
    }
    if (m_rows->count() == 0) {
        auto* none = new PlainLabel(tr("Nothing left to do today."), TextRole::body, Ink::text2);
        none->setWordWrap(true);
        m_rows->addWidget(none);
    }
    if (hadFocus) { // who ticks one after the other stays at the place, once the rows stand
        QTimer::singleShot(0, this, [this, before] { focusRow(static_cast<int>(before)); });
    }
}

void WorkList::focusRow(int number)
{
    if (!m_ticks.empty()) {
        const auto last = static_cast<int>(m_ticks.size()) - 1;
        m_ticks[static_cast<std::size_t>(std::clamp(number, 0, last))]->setFocus(
            Qt::TabFocusReason);
    }
}

QWidget* WorkList::row(const Reminder& reminder, bool isLate)
{
    auto* row = new QWidget;
    auto* line = new QHBoxLayout(row);
    line->setContentsMargins(0, 0, 0, 0);
    line->setSpacing(kGap);
    const QString name =
        reminder.title.empty() ? tr("Without a subject") : toQString(reminder.title);
    const auto found = m_desk.replica().find(reminder.key.entity, reminder.key.id);
    const bool isActivity = found && found->record.entity->serves == Serves::activities &&
                            m_desk.rights().mayUpdate(found->record);
    auto* tick = makeIconButton(isActivity ? QStringLiteral("circle")
                                : found    ? toQString(iconOf(found->record))
                                           : QStringLiteral("calendar"));
    setButtonKind(*tick, ButtonKind::ghost);
    tick->setIconSize(QSize(kTickSize, kTickSize));
    tick->setAccessibleName(isActivity ? tr("Done: %1").arg(name) : name);
    tick->setToolTip(isActivity ? tr("Mark as done") : plainToolTip(name));
    connect(tick, &QToolButton::clicked, this, [this, isActivity, key = reminder.key] {
        if (isActivity) {
            finish(key);
        } else {
            Q_EMIT routeRequested(Route::record(key));
        }
    });
    m_ticks.push_back(tick);
    line->addWidget(tick, 0, Qt::AlignTop);
    auto* texts = new QVBoxLayout;
    texts->setSpacing(1);
    auto* link = new LinkLabel(name);
    link->setAccessibleName(QStringLiteral("%1, %2").arg(name, whenOf(reminder, isLate)));
    connect(link, &LinkLabel::clicked, this,
            [this, key = reminder.key] { Q_EMIT routeRequested(Route::record(key)); });
    texts->addWidget(link, 0, Qt::AlignLeft);
    texts->addWidget(below(found ? &found->record : nullptr, reminder, isLate));
    line->addLayout(texts, 1);
    return row;
}

/// When, the kind, the customer and the number, as far as they are known.
QWidget* WorkList::below(const Record* record, const Reminder& reminder, bool isLate)
{
    auto* box = new QWidget;
    auto* line = new QHBoxLayout(box);
    line->setContentsMargins(0, 0, 0, 0);
    line->setSpacing(kGap);
    line->addWidget(new PlainLabel(whenOf(reminder, isLate), TextRole::caption,
                                   isLate ? Ink::danger : Ink::text2));
    if (record == nullptr) {
        line->addStretch(1);
        return box;
    }
    if (const Field* kind = record->entity->kindField()) {
        line->addWidget(
            new PlainLabel(displayText(m_desk.replica(), *kind, record->value(kind->name)),
                           TextRole::caption, Ink::text2));
    }
    const About about = aboutOf(m_desk.replica(), *record);
    if (about.customer) {
        auto* customer = new LinkLabel(about.name);
        customer->setFont(fontFor(TextRole::caption));
        connect(customer, &LinkLabel::clicked, this,
                [this, key = *about.customer] { Q_EMIT routeRequested(Route::record(key)); });
        line->addWidget(customer);
    }
    if (!about.phone.isEmpty()) {
        auto* phone = new LinkLabel(about.phone);
        phone->setFont(fontFor(TextRole::caption));
        phone->setMinimumWidth(phone->sizeHint().width()); // half a number is none
        phone->setAccessibleName(tr("Call %1").arg(about.phone));
        connect(phone, &LinkLabel::clicked, this, [this, number = about.phone] {
            if (const QString said = dial(m_desk.preferences(), number); !said.isEmpty()) {
                Q_EMIT messageRequested(said, false);
            }
        });
        line->addWidget(phone);
    }
    line->addStretch(1);
    return box;
}

QString WorkList::whenOf(const Reminder& reminder, bool isLate) const
{
    const Date today = todayOf(m_desk);
    const auto days = std::chrono::sys_days(localDay(reminder.at)) - std::chrono::sys_days(today);
    const int away = static_cast<int>(days.count());
    if (isLate) {
        return tr("%Ln day(s) late", nullptr, -away);
    }
    if (away == 0) {
        return reminder.isDay ? tr("Today") : shortMomentText(reminder.at, m_desk.now());
    }
    return reminder.isDay ? dayText(localDay(reminder.at)) : momentText(reminder.at);
}

void WorkList::finish(const RecordKey& key)
{
    const auto found = m_desk.replica().find(key.entity, key.id);
    const std::vector<std::string> done =
        found ? found->record.entity->statesIn({Phase::done}) : std::vector<std::string>{};
    if (done.empty()) {
        return;
    }
    const StateMove move = moveTo(m_desk, m_bench, found->record, done.front(), this);
    if (!move.message.isEmpty()) {
        Q_EMIT messageRequested(move.message, move.isDone);
    }
    if (move.form) {
        Q_EMIT routeRequested(*move.form);
    }
}

} // namespace caravan::ui
