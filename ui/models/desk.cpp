// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#include "ui/models/desk.h"

#include "core/actions/undo_import.h"
#include "core/store/import_log.h"
#include "core/store/news.h"
#include "core/store/people.h"
#include "ui/models/reader.h"

#include <QTimer>
#include <QUndoCommand>

#include <algorithm>
#include <utility>

namespace caravan::ui {

namespace {

constexpr int kBeatMs = 300;
constexpr int kUndoStepsMax = 200;
constexpr std::int64_t kAtOnceRows = 5'000;
constexpr std::int64_t kUnreadAtOnce = 300;
constexpr std::size_t kUnreadMax = 5000; ///< older ones carry no mark

} // namespace

/// One save. The first redo() has already happened when the command is made; each later step
/// writes what takes back the changes of the step before.
class SaveCommand : public QUndoCommand {
public:
    SaveCommand(Desk& desk, std::vector<Change> changes, const QString& name,
                std::vector<Edit> undo)
        : QUndoCommand(name), m_desk(desk), m_changes(std::move(changes)), m_undo(std::move(undo))
    {
    }
    /// Of an import: what takes it back depends on what became of its records.
    SaveCommand(Desk& desk, const RecordId& import, const QString& name)
        : QUndoCommand(name), m_desk(desk), m_import(import)
    {
    }

    void redo() override
    {
        if (m_isFirst) {
            m_isFirst = false;
        } else {
            takeBack();
        }
    }

    void undo() override { takeBack(); }

private:
    void takeBack()
    {
        if (!m_import.isNil()) {
            takeBackImport(std::exchange(m_import, {}));
            return;
        }
        if (!m_undo.empty()) {
            const auto undone =
                m_desk.write(m_undo, SaveOptions{.isBundle = false, .isVerbatim = true});
            setObsolete(true);
            if (!undone) {
                Q_EMIT m_desk.undoFailed(undone.error());
            }
            return;
        }
        const Inverse inverse = inverseOf(m_desk.replica(), m_changes);
        if (inverse.isBundle || inverse.edits.size() <= 1) {
            auto changes = m_desk.write(inverse.edits, SaveOptions{.isVerbatim = true});
            if (changes) {
                m_changes = std::move(*changes);
            } else {
                setObsolete(true);
                Q_EMIT m_desk.undoFailed(changes.error());
            }
            return;
        }
        keep(m_desk.writeMany(inverse.edits, SaveOptions{.isVerbatim = true}, m_desk.m_longStep),
             0);
    }

    void takeBackImport(const RecordId& import)
    {
        const ImportUndo plan = planImportUndo(m_desk.replica(), import);
        keep(m_desk.writeMany(plan.edits, SaveOptions{.isVerbatim = true}, m_desk.m_longStep),
             static_cast<int>(plan.changed + plan.needed));
        if (!isObsolete()) {
            static_cast<void>(ImportLog(m_desk.replica()).markUndone(import, m_desk.now()));
        }
    }

    void keep(ManySaved done, int left)
    {
        m_changes = std::move(done.changes);
        if (m_changes.empty() && done.firstError) {
            setObsolete(true);
            Q_EMIT m_desk.undoFailed(*done.firstError);
        } else if (left + static_cast<int>(done.failed) > 0) {
            Q_EMIT m_desk.undoLeft(left + static_cast<int>(done.failed), done.firstError);
        }
    }

    Desk& m_desk;
    std::vector<Change> m_changes;
    std::vector<Edit> m_undo; ///< empty: the inverse of the changes
    RecordId m_import;        ///< not taken back yet
    bool m_isFirst = true;
};

Desk::Desk(Replica& replica, const Clock& clock, Preferences& preferences, QObject* parent)
    : QObject(parent), m_replica(replica), m_clock(clock), m_preferences(preferences),
      m_drafts(preferences.sibling(QStringLiteral("drafts.json"))), m_beat(new QTimer(this)),
      m_reader(new Reader(*this, this)), m_catalogues{replica.sharedCatalogue()}
{
    m_undo.setUndoLimit(kUndoStepsMax);
    readRights();
    readUnread();
    connect(m_beat, &QTimer::timeout, this, &Desk::look);
    m_beat->start(kBeatMs);
}

void Desk::readRights()
{
    const SyncState state = m_replica.syncState();
    const Rights rights(m_replica.sharedCatalogue(), roleFrom(state.role), state.user,
                        teamOfPerson(m_replica, state.user));
    m_rights = std::make_unique<Rights>(m_replica.readOnlyBecause() ? rights.reading() : rights);
}

/// After a long absence there are thousands, which come beside the UI thread.
void Desk::readUnread()
{
    const auto keysOf = [](Replica& replica) {
        std::set<RecordKey> keys;
        for (const NewsEntry& entry : News(replica).newest(kUnreadMax)) {
            keys.insert(entry.key);
        }
        return keys;
    };
    if (News(m_replica).count() <= kUnreadAtOnce) {
        m_reader->forget();
        takeUnread(keysOf(m_replica));
    } else {
        m_reader->ask([this, keysOf](Replica& replica) -> Reader::Show {
            return [this, keys = keysOf(replica)] { takeUnread(keys); };
        });
    }
}

void Desk::takeUnread(std::set<RecordKey> unread)
{
    if (unread != m_unread) {
        m_unread = std::move(unread);
        Q_EMIT unreadChanged();
    }
}

void Desk::markRead(const std::vector<RecordKey>& keys)
{
    const bool isNews = std::any_of(keys.begin(), keys.end(),
                                    [this](const RecordKey& key) { return isUnread(key); });
    if (!isNews || m_replica.readOnlyBecause()) {
        return;
    }
    if (const Done marked = News(m_replica).markRead(keys); !marked) {
        Q_EMIT readFailed(marked.error());
    }
    readUnread();
}

void Desk::setFiles(const sync::BlobStatus& status)
{
    m_files = status;
    Q_EMIT filesMoved();
}

bool Desk::isLarge(const Entity& entity)
{
    return m_replica.rowsAtMost(entity.name) > kAtOnceRows;
}

RecordId Desk::user()
{
    return m_replica.syncState().user;
}

Done Desk::save(const std::vector<Edit>& edits, const QString& name, SaveOptions options,
                std::vector<Edit> undo)
{
    auto changes = write(edits, options);
    if (!changes) {
        return changes.error();
    }
    if (!changes->empty()) {
        m_undo.push(new SaveCommand(*this, std::move(*changes), name, std::move(undo)));
    }
    return done();
}

ManySaved Desk::saveMany(const std::vector<Edit>& edits, const std::function<QString(int)>& name,
                         const ManyProgress& progress, SaveOptions options)
{
    ManySaved saved = writeMany(edits, options, progress);
    if (!saved.changes.empty()) {
        std::set<RecordKey> records;
        for (const Change& change : saved.changes) {
            records.insert({change.entity, change.id});
        }
        m_undo.push(
            new SaveCommand(*this, saved.changes, name(static_cast<int>(records.size())), {}));
    }
    return saved;
}

void Desk::noteImport(const RecordId& import, const QString& name)
{
    m_undo.push(new SaveCommand(*this, import, name));
    look();
    Q_EMIT saved();
}

ManySaved Desk::writeMany(const std::vector<Edit>& edits, SaveOptions options,
                          const ManyProgress& progress)
{
    ManySaved done = caravan::saveMany(m_replica, edits, options, progress);
    look();
    if (!done.changes.empty()) {
        Q_EMIT saved();
    }
    return done;
}

void Desk::setUpkeep(Upkeep upkeep)
{
    m_upkeep = std::move(upkeep);
    tend({});
}

void Desk::tend(const Commit& since)
{
    if (!m_upkeep || m_isTending || m_replica.readOnlyBecause()) {
        return; // what is read-only is told by the window; nobody asked for this work
    }
    m_isTending = true;
    const Result<bool> written = m_upkeep->run(m_replica, now(), since);
    m_isTending = false;
    if (!written) {
        Q_EMIT upkeepFailed(written.error());
    } else if (*written) {
        look(); // what was written may be work again: a series that came numbers what waited
        Q_EMIT saved();
    }
}

Result<std::vector<Change>> Desk::write(const std::vector<Edit>& edits, SaveOptions options)
{
    auto changes = m_replica.save(edits, options);
    look();
    if (changes) {
        Q_EMIT saved();
    }
    return changes;
}

void Desk::look()
{
    const Commit commit = m_replica.pollCommits();
    if (commit.isEmpty()) {
        tend(commit); // a new day is work as well
        return;
    }
    if (commit.catalogue) {
        m_catalogues.push_back(m_replica.sharedCatalogue());
    }
    if (commit.catalogue || commit.syncState || commit.touches(catalogue().people().name)) {
        readRights();
        readUnread();
    }
    if (commit.catalogue) {
        Q_EMIT catalogueExchanged();
    }
    Q_EMIT committed(commit);
    tend(commit);
}

} // namespace caravan::ui
