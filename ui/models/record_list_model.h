// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#pragma once

#include "core/query/query.h"
#include "core/store/replica.h"
#include "ui/models/desk.h"

#include <QAbstractTableModel>

#include <cstdint>
#include <map>
#include <vector>

class QTimer;

namespace caravan::ui {

class Reader;

enum RecordRole {
    kRecordIdRole = Qt::UserRole + 1, ///< QString
    kPillRole,                        ///< true: show as a pill in kToneRole
    kToneRole,                        ///< int of Tone
    kDirtyRole,                       ///< first column: has changes that are not yet at the hub
    kAttentionRole,                   ///< first column: a change of it needs a person
    kLateRole,                        ///< int of Tone: how pressing a date is that was not kept
    kCompactRole,                     ///< QString of an amount in few characters; of others empty
    kUnreadRole,                      ///< first column: changed by others and not looked at
};

/// The records of one question as a table, read in pages while they are looked at; its columns
/// are the catalogue's list columns, then every other field that this person may read.
///
/// A commit changes only what it touched: rows are exchanged in place where their position stays,
/// and moved otherwise, so selection and current index survive every sync. Memory is bounded by
/// the number of cached pages, not of records.
///
/// Of an entity with many records, what takes longer than a frame is read beside the UI thread:
/// after setQuery() the old rows stay until the first page is there, then its rows are shown, then
/// their count follows; rows of a page that is not there yet are empty. While changes of others
/// stream in, order and count follow about twice a second.
class RecordListModel : public QAbstractTableModel {
    Q_OBJECT

public:
    RecordListModel(Desk& desk, const Entity& entity, QObject* parent = nullptr);

    const Entity& entity() const { return m_entity; }
    const Query& query() const { return m_query; }
    void setQuery(Query query);

    /// What was asked last is not shown yet.
    bool isReading() const { return m_wants.first || m_wants.arrange || !m_wants.pages.empty(); }
    /// rowCount() is how many there are, and not only how many are known yet.
    bool isCounted() const { return !m_wants.count && !m_wants.first; }

    /// Why nothing, or not all, can be shown; nothing when the last reading went well.
    const std::optional<Error>& failure() const { return m_failure; }
    void setSort(std::vector<Sort> sort);
    /// The record of a row, or nullptr when it cannot be read.
    const Record* recordAt(int row) const;

    /// Whether data() answers for this row without reading.
    bool isPageRead(int row) const;

    const Field& fieldAt(int column) const;
    /// How many of the columns, from the first, lists show to people who chose none.
    int listColumnCount() const { return m_listColumns; }
    int columnOf(const std::string& field) const;
    std::optional<RecordId> idAt(int row) const;
    /// Where a record stands now, or -1.
    int rowOf(const RecordId& id) const;

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    Qt::ItemFlags flags(const QModelIndex& index) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    void sort(int column, Qt::SortOrder order) override;

    /// Whether this person may type a new value into the cell.
    bool canEdit(const QModelIndex& index) const;
    bool canEdit(const Record& record, const Field& field) const;
    /// Saves one field of a record as one undoable step. @p opened: the record as it was when its
    /// cell was opened, so that what arrived since is no surprise to the hub. False where that was
    /// refused; then editRefused says why.
    bool save(const Record& opened, const Field& field, const Value& value);

public Q_SLOTS:
    void take(const caravan::Commit& commit);

Q_SIGNALS:
    void countChanged(qint64 count);
    void edited(const QString& message);
    void editRefused(const caravan::RecordKey& key, const std::string& field,
                     const caravan::Value& value, const caravan::Error& error);

private:
    using Page = std::vector<Row>;
    /// What is still to be read beside the UI thread, in the order in which it is.
    struct Wants {
        bool first = false;       ///< the first page of a new question
        std::vector<int> pages;   ///< the last that were looked for
        std::optional<int> ahead; ///< the page that is likely to be looked at next
        bool arrange = false;     ///< order and count after changes
        bool count = false;
        bool order = false; ///< an index for the order, since the first page took long
    };
    enum class Reading { nothing, first, page, ahead, arrange, count, order };
    struct Arranged {
        std::int64_t count = 0;
        std::map<RecordId, std::optional<std::int64_t>> positions;
        std::map<int, Page> pages;
        PageAnchors anchors;
    };

    const Row* row(int number) const;
    const Row* rowNow(int number) const;
    const Page& page(int number) const;
    const Page& readNow(int number) const;
    void makeRoom(int number) const;
    void readAhead(int number) const;
    std::optional<int> cachedRow(const RecordId& id) const;
    std::int64_t countNow() const;
    std::optional<std::int64_t> positionNow(const RecordId& id) const;
    bool isShift(const Commit& commit, std::int64_t count) const;
    void showUnread();
    void refreshRows(const Commit& commit);
    void takeLarge(const Commit& commit);
    void rearrange(const Arranged& arranged);
    Arranged arrangedNow();
    void setCount(int count);
    void fail(const Error& error) const;
    QString headerText(const Field& field) const;
    QVariant rowData(const Row& row, const Field& field, bool first, int role) const;
    QString cellText(const Row& row, const Field& field) const;

    bool isQuick(const Query& query) const;
    void askLater() const;
    void askNext();
    Reading nextReading() const;
    void readFirst();
    void readPage(int number);
    void readArranged();
    void readCount();
    void readOrder();

    Desk& m_desk;
    const Entity& m_entity;
    std::vector<const Field*> m_columns;
    int m_listColumns = 0;
    Query m_query;
    int m_count = 0;
    mutable std::optional<Error> m_failure;
    mutable std::map<int, Page> m_pages; ///< by page number
    mutable PageAnchors m_anchors;
    mutable int m_lookedAt = 0; ///< the page that was asked for last
    mutable Wants m_wants;
    mutable bool m_willAsk = false;
    Reading m_reading = Reading::nothing;
    Reader* m_reader;
    QTimer* m_arranging; ///< until order and count follow what changed
};

} // namespace caravan::ui
