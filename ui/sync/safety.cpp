// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#include "ui/sync/safety.h"

#include "core/actions/settle_conflict.h"
#include "core/store/outbox.h"
#include "ui/models/desk.h"
#include "ui/sync/sync_text.h"
#include "ui/text/format.h"

#include <QCoreApplication>

#include <algorithm>

namespace caravan::ui {

namespace {

constexpr qsizetype kDevicesNamed = 6;
using Phase = sync::SyncStatus::Phase;
using State = SafetyCheck::State;

class SafetyText {
    Q_DECLARE_TR_FUNCTIONS(caravan::ui::SafetyText)

public:
    static SafetyCheck comparison(const SafetyFacts& facts, TimePoint now)
    {
        if (facts.isComparing) {
            return {State::running, tr("Comparing with the hub …"), stepOf(facts.status)};
        }
        if (!facts.comparison || !facts.comparison->problem.isEmpty()) {
            const QString last = facts.status.verifiedAt
                                     ? tr("Last found equal at %1.", "time")
                                           .arg(shortMomentText(*facts.status.verifiedAt, now))
                                     : tr("It has not been compared before.");
            return {State::unknown, tr("Not compared with the hub"), joined(whyNot(facts), last)};
        }
        const HubComparison& found = *facts.comparison;
        const QString title = tr("%1 of %2 records equal", "numbers")
                                  .arg(integerText(found.equal), integerText(found.records));
        if (found.differences > 0 && !found.isMended) {
            return {State::bad, title,
                    tr("%Ln record(s) found to differ, or to be on one side only. Your changes "
                       "that still "
                       "wait are not counted.",
                       nullptr, found.differences),
                    false, true};
        }
        const QString at = shortMomentText(facts.comparedAt, now);
        return {State::good, title,
                found.isWhole ? tr("Every field of every record on this laptop was compared with "
                                   "the hub by digest at %1.",
                                   "time")
                                    .arg(at)
                              : tr("The version of every record on this laptop was compared with "
                                   "the hub at %1; its fields are compared once this program has "
                                   "the hub's fields and entities.",
                                   "time")
                                    .arg(at)};
    }

    static SafetyCheck changes(const SafetyFacts& facts, TimePoint now)
    {
        const std::int64_t waiting = facts.status.waiting;
        if (waiting == 0) {
            const bool isKnown = facts.typedAt && facts.confirmedAt;
            return {State::good, tr("Every change made here is at the hub"),
                    isKnown ? tr("Last change made at %1, confirmed by the hub at %2.", "times")
                                  .arg(shortMomentText(*facts.typedAt, now),
                                       shortMomentText(*facts.confirmedAt, now))
                            : tr("Nothing waits on this laptop.")};
        }
        const QString since = facts.waitingSince
                                  ? tr("The oldest was made at %1.", "time")
                                        .arg(shortMomentText(*facts.waitingSince, now))
                                  : QString();
        return {State::waits,
                tr("%Ln change(s) waiting on this laptop", nullptr, static_cast<int>(waiting)),
                joined(whyWaiting(facts), since), true};
    }

    static SafetyCheck refused(std::int64_t count)
    {
        return {State::bad,
                tr("%Ln change(s) refused by the hub", nullptr, static_cast<int>(count)),
                tr("They are only on this laptop until you correct or discard them."), true};
    }

    static SafetyCheck files(const SafetyFacts& facts)
    {
        const BlobCounts& files = facts.files;
        if (files.taken == 0) {
            return {State::good, tr("No file was added on this laptop"), {}};
        }
        const std::int64_t left = files.taken - files.confirmed - files.lost;
        const QString title = tr("%1 of %2 files at the hub", "numbers")
                                  .arg(integerText(files.confirmed), integerText(files.taken));
        if (left <= 0) {
            return {State::good, title, tr("The hub has verified each of them.")};
        }
        return {State::waits, title,
                joined(facts.filesProblem, tr("%Ln still to be uploaded. Until then they are only "
                                              "on this laptop.",
                                              "files", static_cast<int>(left))),
                true};
    }

    static SafetyCheck lostFiles(std::int64_t count)
    {
        return {State::bad,
                tr("%Ln file(s) lost before they were sent", nullptr, static_cast<int>(count)),
                tr("They were changed or removed on this disk."), true};
    }

    static SafetyCheck forms(int count)
    {
        return {State::waits, tr("%Ln form(s) typed but not saved", nullptr, count),
                tr("What was typed is kept on this laptop only. Press Ctrl+K and choose \"Forms "
                   "not saved yet\" to see them.")};
    }

    static SafetyCheck conflicts(std::int64_t count)
    {
        return {State::note, tr("%Ln conflict(s) to resolve", nullptr, static_cast<int>(count)),
                tr("Both values are kept at the hub until somebody chooses."), true};
    }

    static SafetyCheck removals(std::int64_t count)
    {
        return {State::note, tr("%Ln removal(s) held back", nullptr, static_cast<int>(count)),
                tr("The hub wants these records gone from this laptop. Nothing is removed until "
                   "you agree."),
                true};
    }

    static SafetyCheck unreadable(std::int64_t count)
    {
        return {State::unknown,
                tr("%Ln record(s) could not be read", nullptr, static_cast<int>(count)),
                tr("The hub has them. They will be fetched again.")};
    }

    static SafetyCheck devices(const QList<HubDevice>& all, const RecordId& user, TimePoint now)
    {
        QStringList named;
        int others = 0;
        for (const HubDevice& device : all) {
            if (device.user != user || device.isHere || device.isRevoked) {
                continue;
            }
            ++others;
            if (named.size() < kDevicesNamed) {
                named.append(
                    tr("%1 (%2), since %3", "laptop, its system, time")
                        .arg(device.name, device.platform, shortMomentText(device.since, now)));
            }
        }
        if (others == 0) {
            return {State::good, tr("No other laptop is signed in under your name"), {}};
        }
        named.append(tr("What waits on them is not known here."));
        return {State::note, tr("%Ln other laptop(s) signed in under your name", nullptr, others),
                named.join(QLatin1Char('\n'))};
    }

private:
    static QString joined(const QString& one, const QString& other)
    {
        return one.isEmpty() ? other : other.isEmpty() ? one : one + QLatin1Char(' ') + other;
    }

    static QString stepOf(const sync::SyncStatus& status)
    {
        return status.phase == Phase::pushing
                   ? tr("Your changes are sent first.")
                   : tr("The latest changes are received first, then every record is compared.");
    }

    static QString whyWaiting(const SafetyFacts& facts)
    {
        const QString reason = silence(facts.status);
        return !reason.isEmpty()                    ? reason
               : facts.choice == SyncChoice::manual ? tr("They are sent when you sync.")
                                                    : tr("They are being sent.");
    }

    static QString whyNot(const SafetyFacts& facts)
    {
        const QString reason = silence(facts.status);
        return reason.isEmpty() && facts.comparison ? silenceText(toStd(facts.comparison->problem))
                                                    : reason;
    }

    /// Why nothing goes to the hub just now; empty: it does.
    static QString silence(const sync::SyncStatus& status)
    {
        switch (status.phase) {
        case Phase::offline:
            return tr("You are working offline by choice.");
        case Phase::noAnswer:
            return silenceText(status.problem);
        case Phase::signedOut:
        case Phase::signInNeeded:
            return tr("You are not signed in to the hub.");
        case Phase::paused:
            return tr("Sync is paused.");
        case Phase::portal:
            return tr("Something other than the hub answered. Does this network require signing "
                      "in first?");
        default:
            return {};
        }
    }
};

} // namespace

SafetyFacts safetyFacts(Desk& desk, const SyncPort& port)
{
    Replica& replica = desk.replica();
    const SyncState state = replica.syncState();
    Outbox outbox(replica);
    SafetyFacts facts;
    facts.hub = toQString(state.hubUrl);
    facts.person = toQString(state.userName);
    facts.choice = port.choice();
    facts.status = port.status();
    facts.status.waiting = outbox.waitingCount();
    facts.status.attention = outbox.attentionCount();
    facts.status.conflicts = openConflicts(replica);
    facts.status.removalsHeld = static_cast<std::int64_t>(outbox.heldRemovals().size());
    facts.status.verifiedAt = state.verifiedAt;
    if (const auto oldest = outbox.waiting(1); !oldest.empty()) {
        facts.waitingSince = oldest.front().change.at;
    }
    facts.typedAt = state.confirmedTypedAt;
    facts.confirmedAt = state.confirmedAt;
    facts.files = replica.blobs().counts();
    facts.filesProblem = filesProblemText(port.blobs().problem);
    facts.forms = static_cast<int>(desk.drafts().all().size());
    return facts;
}

std::vector<SafetyCheck> safetyChecks(const SafetyFacts& facts, Desk& desk)
{
    const TimePoint now = desk.now();
    std::vector<SafetyCheck> checks{SafetyText::comparison(facts, now),
                                    SafetyText::changes(facts, now)};
    const auto addWhere = [&](std::int64_t count, auto make) {
        if (count > 0) {
            checks.push_back(make(count));
        }
    };
    addWhere(facts.status.attention, SafetyText::refused);
    checks.push_back(SafetyText::files(facts));
    addWhere(facts.files.lost, SafetyText::lostFiles);
    addWhere(facts.forms,
             [](std::int64_t count) { return SafetyText::forms(static_cast<int>(count)); });
    addWhere(facts.status.conflicts, SafetyText::conflicts);
    addWhere(facts.status.removalsHeld, SafetyText::removals);
    addWhere(facts.status.quarantined, SafetyText::unreadable);
    if (facts.devices) {
        checks.push_back(SafetyText::devices(*facts.devices, desk.user(), now));
    }
    return checks;
}

SafetyVerdict verdictOf(const std::vector<SafetyCheck>& checks)
{
    const auto has = [&](State state) {
        return std::any_of(checks.begin(), checks.end(),
                           [&](const SafetyCheck& check) { return check.state == state; });
    };
    return has(State::bad)       ? SafetyVerdict::unsafe
           : has(State::running) ? SafetyVerdict::running
           : has(State::waits)   ? SafetyVerdict::waits
           : has(State::unknown) ? SafetyVerdict::unproven
                                 : SafetyVerdict::safe;
}

} // namespace caravan::ui
