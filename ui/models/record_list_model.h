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

namespace caravan::ui {

enum RecordRole {
    kRecordIdRole = Qt::UserRole + 1, ///< QString
    kPillRole,                        ///< true: show as a pill in kToneRole
    kToneRole,                        ///< int of Tone
    kDirtyRole,                       ///< first column: has changes that are not yet at the hub
    kAttentionRole,                   ///< first column: a change of it needs a person
    kUnreadRole,                      ///< first column: changed by others and not looked at
};

/// The records of one question as a table, read in pages while they are looked at; its columns
/// are the catalogue's list columns.
///
/// A commit changes only what it touched: rows are exchanged in place where their position stays,
/// and moved otherwise, so selection and current index survive every sync. Memory is bounded by
/// the number of cached pages, not of records.
class RecordListModel : public QAbstractTableModel {
    Q_OBJECT

public:
    RecordListModel(Desk& desk, const Entity& entity, QObject* parent = nullptr);

    const Entity& entity() const { return m_entity; }
    const Query& query() const { return m_query; }
    void setQuery(Query query);

    /// Why nothing, or not all, can be shown; nothing when the last reading went well.
    const std::optional<Error>& failure() const { return m_failure; }
    void setSort(std::vector<Sort> sort);
    /// The record of a row, or nullptr when it cannot be read.
    const Record* recordAt(int row) const;

    const Field& fieldAt(int column) const;
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
    /// Saves one field of a record as one undoable step. False where that was refused; then
    /// editRefused says why.
    bool save(const QModelIndex& index, const Value& value);

public Q_SLOTS:
    void take(const caravan::Commit& commit);

Q_SIGNALS:
    void countChanged(qint64 count);
    void edited(const QString& message);
    void editRefused(const caravan::RecordKey& key, const std::string& field,
                     const caravan::Value& value, const caravan::Error& error);

private:
    using Page = std::vector<Row>;

    const Row* row(int number) const;
    const Page& page(int number) const;
    std::optional<int> cachedRow(const RecordId& id) const;
    std::int64_t countNow() const;
    std::optional<std::int64_t> positionNow(const RecordId& id) const;
    bool isShift(const Commit& commit, std::int64_t count) const;
    void showUnread();
    void refreshRows(const Commit& commit);
    void rearrange(std::int64_t count);
    void fail(const Error& error) const;
    QString headerText(const Field& field) const;
    QVariant rowData(const Row& row, const Field& field, bool first, int role) const;

    Desk& m_desk;
    const Entity& m_entity;
    std::vector<const Field*> m_columns;
    Query m_query;
    int m_count = 0;
    mutable std::optional<Error> m_failure;
    mutable std::map<int, Page> m_pages; ///< by page number
};

} // namespace caravan::ui
