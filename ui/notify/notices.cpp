// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#include "ui/notify/notices.h"

#include "core/base/local_time.h"
#include "core/store/news.h"
#include "core/store/people.h"
#include "ui/lock/lock.h"
#include "ui/page/sync_port.h"
#include "ui/text/format.h"

#include <QTimer>

#include <algorithm>
#include <map>

namespace caravan::ui {

namespace {

constexpr std::chrono::minutes kLead{10};
constexpr std::chrono::seconds kBeat{30};
constexpr std::chrono::hours kMissedMax{12}; ///< what was missed longer ago is no reminder
constexpr int kSingleMax = 3;                ///< more at once become one
const QTime kDayBegins{9, 0};
const QString kChoice = QStringLiteral("notices");
const QString kSeen = QStringLiteral("notices.seen");       ///< until when was looked
const QString kNotesSeen = QStringLiteral("notices.notes"); ///< until when notes were told
constexpr std::size_t kNewsMax = 200;
const QString kTold = QStringLiteral("notices.told"); ///< id → when it begins

TimePoint reminderHour(Date day)
{
    const QDate local(int(day.year()), static_cast<int>(unsigned(day.month())),
                      static_cast<int>(unsigned(day.day())));
    return fromLocal(QDateTime(local, kDayBegins));
}

} // namespace

NoticeChoice NoticeChoice::read(const Preferences& preferences)
{
    const QJsonObject kept = preferences.value(kChoice).toObject();
    NoticeChoice choice;
    choice.isOn = kept.value(QStringLiteral("on")).toBool(choice.isOn);
    choice.showsDetails = kept.value(QStringLiteral("details")).toBool(choice.showsDetails);
    choice.isQuiet = kept.value(QStringLiteral("quiet")).toBool(choice.isQuiet);
    const auto time = [&](const char* key, QTime otherwise) {
        const QTime read =
            QTime::fromString(kept.value(QLatin1String(key)).toString(), QStringLiteral("HH:mm"));
        return read.isValid() ? read : otherwise;
    };
    choice.quietFrom = time("from", choice.quietFrom);
    choice.quietTo = time("to", choice.quietTo);
    return choice;
}

void NoticeChoice::write(Preferences& preferences) const
{
    preferences.setValue(
        kChoice, QJsonObject{{QStringLiteral("on"), isOn},
                             {QStringLiteral("details"), showsDetails},
                             {QStringLiteral("quiet"), isQuiet},
                             {QStringLiteral("from"), quietFrom.toString(QStringLiteral("HH:mm"))},
                             {QStringLiteral("to"), quietTo.toString(QStringLiteral("HH:mm"))}});
}

bool NoticeChoice::isQuietAt(const QTime& time) const
{
    if (!isQuiet || quietFrom == quietTo) {
        return false;
    }
    return quietFrom < quietTo ? time >= quietFrom && time < quietTo
                               : time >= quietFrom || time < quietTo;
}

Notices::Notices(Desk& desk, SyncPort& port, const Lock& lock, QObject* parent)
    : QObject(parent), m_desk(desk), m_port(port), m_lock(lock), m_beat(new QTimer(this)),
      m_attention(port.status().attention), m_conflicts(port.status().conflicts)
{
    connect(m_beat, &QTimer::timeout, this, &Notices::look);
    connect(&port, &SyncPort::statusChanged, this, &Notices::look);
    m_beat->start(kBeat);
}

bool Notices::mayName() const
{
    return NoticeChoice::read(m_desk.preferences()).showsDetails && !m_lock.isLocked();
}

void Notices::look()
{
    const NoticeChoice choice = NoticeChoice::read(m_desk.preferences());
    if (choice.isOn && !choice.isQuietAt(toLocal(m_desk.now()).time())) {
        remind();
        tellNotes();
        tellSync();
    }
}

void Notices::remind()
{
    const TimePoint now = m_desk.now();
    const auto seen = parseDateTime(toStd(m_desk.preferences().value(kSeen).toString()));
    const TimePoint after = std::max(seen.value_or(now), now - kMissedMax);
    m_desk.preferences().setValue(kSeen, toQString(formatDateTime(now)));
    std::vector<Reminder> due =
        remindersIn(m_desk.replica(), m_desk.user(), after, now + kLead, reminderHour);
    // What lies ahead is seen many times, also what is made or moved shortly before it begins.
    const QJsonObject before = m_desk.preferences().value(kTold).toObject();
    QJsonObject told;
    for (auto it = before.begin(); it != before.end(); ++it) {
        const auto at = parseDateTime(toStd(it.value().toString()));
        if (at && *at > now - kMissedMax) {
            told.insert(it.key(), it.value());
        }
    }
    std::erase_if(due, [&](const Reminder& reminder) {
        const QString key = toQString(reminder.key.id.toString());
        const QString at = toQString(formatDateTime(reminder.at));
        const bool isTold = told.value(key).toString() == at;
        told.insert(key, at);
        return isTold;
    });
    m_desk.preferences().setValue(kTold, told);
    if (due.size() > kSingleMax) {
        const int count = static_cast<int>(due.size());
        // The list that most of them are in; the others are in the calendar and on the first page.
        std::map<std::string, int> by;
        for (const Reminder& reminder : due) {
            ++by[reminder.key.entity];
        }
        const auto most = std::max_element(
            by.begin(), by.end(), [](const auto& a, const auto& b) { return a.second < b.second; });
        const Entity& entity = m_desk.catalogue().at(most->first);
        Q_EMIT raised({QStringLiteral("due"), tr("%Ln things are due", nullptr, count),
                       tr("Open %1 to see them.", "a list").arg(labelText(entity.plural)),
                       Route::list(entity.name)});
        return;
    }
    for (const Reminder& reminder : due) {
        Q_EMIT raised(noticeOf(reminder));
    }
}

Notice Notices::noticeOf(const Reminder& reminder) const
{
    const Entity& entity = m_desk.catalogue().at(reminder.key.entity);
    const QString what =
        mayName() && !reminder.title.empty() ? toQString(reminder.title) : labelText(entity.labels);
    return {toQString(reminder.key.id.toString()), what,
            reminder.isDay
                ? tr("Due today")
                : tr("Starts at %1", "time").arg(shortMomentText(reminder.at, m_desk.now())),
            Route::record(reminder.key)};
}

/// A note about a deal stands with its owner; somebody else wrote it, so the owner is to look.
void Notices::tellNotes()
{
    const TimePoint now = m_desk.now();
    const auto seen = parseDateTime(toStd(m_desk.preferences().value(kNotesSeen).toString()));
    m_desk.preferences().setValue(kNotesSeen, toQString(formatDateTime(now)));
    const std::string& activities = m_desk.catalogue().at(Serves::activities).name;
    for (const NewsEntry& entry : News(m_desk.replica()).newest(kNewsMax)) {
        if (entry.arrived <= seen.value_or(now)) {
            break; // the newest come first
        }
        const auto row = entry.key.entity == activities && entry.kind == NewsEntry::Kind::made
                             ? m_desk.replica().find(entry.key.entity, entry.key.id)
                             : std::nullopt;
        if (!row || row->record.text("kind") != "note" ||
            row->record.reference("owner") != m_desk.user()) {
            continue;
        }
        const QString author = toQString(personName(m_desk.replica(), entry.author));
        Q_EMIT raised({toQString(entry.key.id.toString()),
                       mayName() && !author.isEmpty() ? tr("A note from %1", "person").arg(author)
                                                      : tr("A note for you"),
                       mayName() ? toQString(row->record.title()) : tr("Open it to read it."),
                       Route::record(entry.key)});
    }
}

void Notices::tellSync()
{
    const sync::SyncStatus& status = m_port.status();
    if (status.attention > m_attention) {
        Q_EMIT raised({QStringLiteral("refused"), tr("The hub refused a change"),
                       tr("Open the sync page to see why and to fix it."), Route::sync()});
    }
    if (status.conflicts > m_conflicts) {
        Q_EMIT raised({QStringLiteral("conflicts"), tr("A field was changed twice"),
                       tr("Open the sync page to choose."), Route::sync()});
    }
    m_attention = status.attention;
    m_conflicts = status.conflicts;
}

} // namespace caravan::ui
