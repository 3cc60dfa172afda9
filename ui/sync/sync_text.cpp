// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#include "ui/sync/sync_text.h"

#include "ui/text/error_text.h"
#include "ui/text/format.h"
#include "ui/text/value_display.h"

#include <QCoreApplication>
#include <QStringList>

namespace caravan::ui {

namespace {

class SyncText {
    Q_DECLARE_TR_FUNCTIONS(SyncText)

public:
    using Phase = sync::SyncStatus::Phase;

    static SyncLine line(const sync::SyncStatus& status, TimePoint now)
    {
        SyncLine line = ofPhase(status, now);
        const std::int64_t troubles = status.attention + status.conflicts + status.filesLost;
        if (troubles == 0) {
            return line;
        }
        if (status.phase == Phase::idle) {
            line.icon = QStringLiteral("triangle-alert");
            line.tone = Tone::danger;
            line.title = tr("Needs attention");
        }
        QStringList parts;
        if (status.attention > 0) {
            parts.append(tr("%Ln refused", "changes", static_cast<int>(status.attention)));
        }
        if (status.conflicts > 0) {
            parts.append(tr("%Ln conflict(s)", nullptr, static_cast<int>(status.conflicts)));
        }
        if (status.filesLost > 0) {
            parts.append(tr("%Ln file(s) lost", nullptr, static_cast<int>(status.filesLost)));
        }
        line.detail = parts.join(QStringLiteral(" · "));
        return line;
    }

    static QString filesProblem(const std::string& problem)
    {
        if (problem == "quota") {
            return tr("Your storage for files at the hub is used up. Ask your administrator.");
        }
        if (problem == "file-damaged") {
            return tr("A file on this laptop was damaged before it was sent. Add it again.");
        }
        if (problem == "storage-full") {
            return tr("The disk is full, so files cannot be fetched.");
        }
        if (problem == "too-large") {
            return tr("The hub does not accept files of this size.");
        }
        if (problem == "not-allowed") {
            return tr("Your role may not send files.");
        }
        return {};
    }

    static QString change(const Catalogue& catalogue, const Change& change)
    {
        const Entity* entity = catalogue.entity(change.entity);
        QStringList names;
        for (const auto& [name, value] : change.set) {
            const Group* group = entity ? entity->group(name) : nullptr;
            names.append(group ? groupLabel(*entity, *group) : toQString(name));
        }
        switch (change.kind) {
        case ChangeKind::create:
            return tr("Created");
        case ChangeKind::remove:
            return tr("Deleted");
        case ChangeKind::restore:
            return tr("Restored");
        case ChangeKind::merge:
            return tr("Merged");
        case ChangeKind::update:
            break;
        }
        return tr("Changed: %1").arg(joinedText(names));
    }

    static QString attention(const Catalogue& catalogue, const JournalEntry& entry)
    {
        const Entity* entity = catalogue.entity(entry.change.entity);
        if (entry.state == OpState::blocked) {
            return problemText("blocked", {}, entity);
        }
        if (entry.state == OpState::parked) {
            return problemText(entry.problem.empty() ? "schema" : entry.problem, entry.problemKey,
                               entity);
        }
        return problemText(entry.problem, entry.problemKey, entity);
    }

    static QString verification(const sync::SyncStatus& status, TimePoint now)
    {
        QStringList parts;
        if (status.verifiedAt) {
            parts.append(tr("Verified against the hub at %1", "time")
                             .arg(shortMomentText(*status.verifiedAt, now)));
        }
        if (status.quarantined > 0) {
            parts.append(tr("%Ln record(s) could not be read and will be fetched again", nullptr,
                            static_cast<int>(status.quarantined)));
        }
        return parts.join(QStringLiteral(" · "));
    }

    static SyncLine demo()
    {
        return {QStringLiteral("cloud-off"), Tone::neutral, tr("Demo company"),
                tr("Nothing is sent"), false};
    }

    static QString nextTry(const sync::SyncStatus& status, TimePoint now)
    {
        if (!status.retryAt || *status.retryAt <= now) {
            return tr("Trying again …");
        }
        const auto left = std::chrono::ceil<std::chrono::seconds>(*status.retryAt - now).count();
        constexpr int kSecondsShown = 90; // above that nobody counts along
        return left <= kSecondsShown
                   ? tr("Next try in %Ln s", "seconds", static_cast<int>(left))
                   : tr("Next try in %Ln min", "minutes", static_cast<int>((left + 59) / 60));
    }

    static QString silence(const std::string& problem)
    {
        if (problem == "timeout") {
            return tr("The hub took too long to answer.");
        }
        if (problem == "not-trusted") {
            return tr("The certificate of the hub is not trusted on this laptop.");
        }
        if (problem == "not-the-hub") {
            return tr("Something other than the hub answered at its address.");
        }
        if (problem == "cut-off") {
            return tr("The connection was interrupted.");
        }
        if (problem == "busy") {
            return tr("The hub is busy.");
        }
        if (problem == "in-use") {
            return tr("Another program is syncing this profile. This window shows what it "
                      "receives.");
        }
        if (problem == "storage-full" || problem == "storage-busy" || problem == "storage" ||
            problem == "damaged") {
            return tr("What the hub sent could not be stored on this laptop.");
        }
        if (problem.empty() || problem == "offline") {
            return tr("There is no network, or the hub is not running.");
        }
        return tr("The hub reported a problem: %1", "a technical word").arg(toQString(problem));
    }

private:
    static QString lastSync(const sync::SyncStatus& status, TimePoint now)
    {
        return status.lastSyncAt
                   ? tr("Last sync %1", "time").arg(shortMomentText(*status.lastSyncAt, now))
                   : tr("Never synced");
    }

    static QString waitingOr(const sync::SyncStatus& status, const QString& otherwise)
    {
        return status.waiting > 0
                   ? tr("%Ln change(s) waiting", nullptr, static_cast<int>(status.waiting))
                   : otherwise;
    }

    /// Unlike what was chosen this may need somebody to act, so it says why.
    static SyncLine ofSilence(const sync::SyncStatus& status, TimePoint now)
    {
        const bool isHeldElsewhere = status.problem == "in-use";
        SyncLine line{QStringLiteral("unplug"),
                      Tone::warning,
                      isHeldElsewhere ? tr("Synced by another program") : tr("Hub does not answer"),
                      {},
                      false,
                      silence(status.problem),
                      !isHeldElsewhere};
        const QString next = isHeldElsewhere ? QString() : nextTry(status, now);
        line.detail = next.isEmpty()       ? waitingOr(status, lastSync(status, now))
                      : status.waiting > 0 ? tr("%1 · %2 waiting", "next try, number of changes")
                                                 .arg(next, integerText(status.waiting))
                                           : next;
        return line;
    }

    static SyncLine ofPhase(const sync::SyncStatus& status, TimePoint now)
    {
        const QString last = lastSync(status, now);
        switch (status.phase) {
        case Phase::signedOut:
            return {QStringLiteral("circle-user"), Tone::neutral, tr("Not signed in"),
                    waitingOr(status, QString()), false};
        case Phase::offline: {
            const QString when =
                status.lastSyncAt ? shortMomentText(*status.lastSyncAt, now) : QString();
            const QString detail = status.waiting > 0 && !when.isEmpty()
                                       ? waitingOr(status, {}) + QStringLiteral(" · ") + when
                                       : waitingOr(status, last);
            return {QStringLiteral("cloud-off"), Tone::neutral, tr("Offline by choice"), detail,
                    false};
        }
        case Phase::noAnswer:
            return ofSilence(status, now);
        case Phase::idle:
            if (status.waiting > 0) {
                return {QStringLiteral("cloud-upload"), Tone::accent, waitingOr(status, {}), last,
                        false};
            }
            return {QStringLiteral("cloud-check"), Tone::success, tr("Up to date"), last, false};
        case Phase::pushing:
            return {QStringLiteral("refresh-cw"), Tone::accent, tr("Sending changes"),
                    waitingOr(status, last), true};
        case Phase::pulling:
            return {QStringLiteral("refresh-cw"), Tone::accent, tr("Receiving changes"),
                    status.received > 0
                        ? tr("%Ln record(s) received", nullptr, static_cast<int>(status.received))
                        : last,
                    true};
        case Phase::firstSync:
            return {QStringLiteral("refresh-cw"), Tone::accent, tr("Making the first copy"),
                    tr("%Ln record(s) received", nullptr, static_cast<int>(status.received)), true};
        case Phase::signInNeeded:
            return {QStringLiteral("key-round"), Tone::warning, tr("Sign-in needed"),
                    waitingOr(status, last), false};
        case Phase::portal:
            return {QStringLiteral("globe"), Tone::warning, tr("Network sign-in?"),
                    waitingOr(status, last), false};
        case Phase::paused:
            return {QStringLiteral("ban"), Tone::danger, tr("Sync is paused"),
                    waitingOr(status, last), false};
        }
        return {};
    }
};

} // namespace

SyncLine syncLine(const sync::SyncStatus& status, TimePoint now)
{
    return SyncText::line(status, now);
}

SyncLine demoLine()
{
    return SyncText::demo();
}

QString nextTryText(const sync::SyncStatus& status, TimePoint now)
{
    return SyncText::nextTry(status, now);
}

QString silenceText(const std::string& problem)
{
    return SyncText::silence(problem);
}

QString verificationText(const sync::SyncStatus& status, TimePoint now)
{
    return SyncText::verification(status, now);
}

QString changeText(const Catalogue& catalogue, const Change& change)
{
    return SyncText::change(catalogue, change);
}

QString attentionText(const Catalogue& catalogue, const JournalEntry& entry)
{
    return SyncText::attention(catalogue, entry);
}

QString filesProblemText(const std::string& problem)
{
    return SyncText::filesProblem(problem);
}

} // namespace caravan::ui
