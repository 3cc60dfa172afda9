// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#pragma once

#include "core/actions/save_many.h"
#include "core/base/time.h"
#include "core/record/rights.h"
#include "core/store/replica.h"
#include "core/workflow/upkeep.h"
#include "sync/engine/status.h"
#include "ui/models/drafts.h"
#include "ui/models/preferences.h"

#include <QObject>
#include <QUndoStack>

#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <set>
#include <vector>

class QTimer;

namespace caravan::ui {

class Reader;

/// What all pages work on together: the replica, the undo stack of the window, and the news of
/// what changed in the replica, whoever changed it.
///
/// Every write of the window goes through save(), so that every one can be undone. Lives in the
/// UI thread; the replica must outlive it.
class Desk : public QObject {
    Q_OBJECT

public:
    Desk(Replica& replica, const Clock& clock, Preferences& preferences, QObject* parent = nullptr);

    Replica& replica() { return m_replica; }
    const Catalogue& catalogue() const { return m_replica.catalogue(); }
    Preferences& preferences() { return m_preferences; }
    Drafts& drafts() { return m_drafts; }
    QUndoStack& undoStack() { return m_undo; }
    TimePoint now() const { return m_clock.now(); }
    const Clock& clock() const { return m_clock; }
    /// It works on a copy of somebody's data: nothing of it is sent.
    void setAside() { m_isAside = true; }
    bool isAside() const { return m_isAside; }
    /// Who is signed in; nil before the first sign-in.
    RecordId user();

    /// Whether there are so many records of it that reading them all would be felt.
    bool isLarge(const Entity& entity);

    /// What this person may do; follows the sign-in and the catalogue.
    const Rights& rights() const { return *m_rights; }

    /// Others changed it, and this person has not looked at it yet.
    bool isUnread(const RecordKey& key) const { return m_unread.count(key) != 0; }
    std::size_t unreadCount() const { return m_unread.size(); }
    /// The person has looked at these.
    void markRead(const std::vector<RecordKey>& keys);

    /// The list a person last opened a record from: what "next record" walks through.
    const Query& trail() const { return m_trail; }
    void setTrail(Query query) { m_trail = std::move(query); }

    /// How far files on their way are, as the sync port last told.
    const sync::BlobStatus& files() const { return m_files; }
    void setFiles(const sync::BlobStatus& status);

    /// Writes the edits in one transaction and puts them on the undo stack under `name`, which
    /// says what undoing takes back. A failure has changed nothing.
    /// @p undo: what takes them back, where that is not the inverse of each (a merge); such a step
    /// cannot be done again.
    Done save(const std::vector<Edit>& edits, const QString& name, SaveOptions options = {},
              std::vector<Edit> undo = {});

    /// Writes many edits that each stand for themselves, as one step of the undo stack; what is
    /// refused here is left out and counted. @p name says what was done to how many.
    ManySaved saveMany(const std::vector<Edit>& edits, const std::function<QString(int)>& name,
                       const ManyProgress& progress = {}, SaveOptions options = {});

    /// An import was written by another connection to the replica: it becomes a step that can be
    /// undone.
    void noteImport(const RecordId& import, const QString& name);

    /// Told while undoing or doing again takes longer than a moment.
    void setLongStep(ManyProgress progress) { m_longStep = std::move(progress); }

    /// What is done in the background from now on, at each beat: no step of the person, so nothing
    /// to undo.
    void setUpkeep(Upkeep upkeep);

public Q_SLOTS:
    /// Looks for commits now instead of at the next beat.
    void look();

public:
    /// What a person looks at could not be read: told instead of shown as nothing.
    void reportReadFailure(const Error& error) { Q_EMIT readFailed(error); }

Q_SIGNALS:
    void readFailed(const caravan::Error& error);
    void committed(const caravan::Commit& commit);
    /// Something that is done in the background could not be saved.
    void upkeepFailed(const caravan::Error& error);
    /// The journal has grown by a write of this window.
    void saved();
    /// The hub's schema replaced the old one; whatever shows entities must be built again.
    void catalogueExchanged();
    /// What is unread became more or less.
    void unreadChanged();
    /// A file on its way got further.
    void filesMoved();
    /// Undo or redo was refused, for instance because the record is gone.
    void undoFailed(const caravan::Error& error);
    /// Some of what was to be undone stayed: refused here, or changed by somebody since.
    void undoLeft(int records, const std::optional<caravan::Error>& why);

private:
    friend class SaveCommand;
    void tend(const Commit& since);
    void readRights();
    void readUnread();
    void takeUnread(std::set<RecordKey> unread);
    Result<std::vector<Change>> write(const std::vector<Edit>& edits, SaveOptions options = {});
    ManySaved writeMany(const std::vector<Edit>& edits, SaveOptions options,
                        const ManyProgress& progress);

    Replica& m_replica;
    const Clock& m_clock;
    Preferences& m_preferences;
    Drafts m_drafts;
    QUndoStack m_undo;
    sync::BlobStatus m_files;
    std::unique_ptr<Rights> m_rights;
    std::set<RecordKey> m_unread;
    Query m_trail;
    ManyProgress m_longStep;
    std::optional<Upkeep> m_upkeep;
    bool m_isTending = false;
    bool m_isAside = false;
    QTimer* m_beat;
    Reader* m_reader; ///< of what is unread
    /// Records held by pages point into the catalogue they were read with.
    std::vector<std::shared_ptr<const Catalogue>> m_catalogues;
};

} // namespace caravan::ui
