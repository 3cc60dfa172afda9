// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#include "ui/models/record_list_model.h"

#include "ui/text/format.h"
#include "ui/text/value_display.h"

#include <algorithm>
#include <limits>

namespace caravan::ui {

namespace {

constexpr int kPageRows = 200;
constexpr std::size_t kPagesMax = 40;
constexpr std::size_t kSingleChangesMax = 50;

} // namespace

RecordListModel::RecordListModel(Desk& desk, const Entity& entity, QObject* parent)
    : QAbstractTableModel(parent), m_desk(desk), m_entity(entity), m_columns(entity.listFields())
{
    std::erase_if(m_columns,
                  [&](const Field* field) { return !desk.rights().mayRead(entity, *field); });
    m_query.entity = entity.name;
    m_count = static_cast<int>(countNow());
    connect(&m_desk, &Desk::unreadChanged, this, &RecordListModel::showUnread);
    connect(&m_desk, &Desk::committed, this, &RecordListModel::take);
}

void RecordListModel::setQuery(Query query)
{
    const bool isReordered = query.sort != m_query.sort;
    beginResetModel();
    m_query = std::move(query);
    m_query.entity = m_entity.name;
    m_pages.clear();
    m_count = static_cast<int>(countNow());
    endResetModel();
    Q_EMIT countChanged(m_count);
    if (isReordered) {
        Q_EMIT headerDataChanged(Qt::Horizontal, 0, columnCount() - 1);
    }
}

const Field& RecordListModel::fieldAt(int column) const
{
    return *m_columns.at(static_cast<std::size_t>(column));
}

int RecordListModel::columnOf(const std::string& field) const
{
    const auto found = std::find_if(m_columns.begin(), m_columns.end(),
                                    [&](const Field* column) { return column->name == field; });
    return found == m_columns.end() ? -1 : static_cast<int>(found - m_columns.begin());
}

std::optional<RecordId> RecordListModel::idAt(int number) const
{
    const Row* at = row(number);
    return at ? std::optional(at->record.id) : std::nullopt;
}

int RecordListModel::rowOf(const RecordId& id) const
{
    if (const std::optional<int> known = cachedRow(id)) {
        return *known;
    }
    const std::optional<std::int64_t> position = positionNow(id);
    return position ? static_cast<int>(*position) : -1;
}

int RecordListModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : m_count;
}

int RecordListModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_columns.size());
}

QVariant RecordListModel::data(const QModelIndex& index, int role) const
{
    if (!index.isValid()) {
        return {};
    }
    const Field& field = fieldAt(index.column());
    if (role == Qt::TextAlignmentRole) {
        const Qt::Alignment side = isNumeric(field.type) ? Qt::AlignRight : Qt::AlignLeft;
        return static_cast<int>(side | Qt::AlignVCenter);
    }
    const Row* at = row(index.row());
    return at ? rowData(*at, field, index.column() == 0, role) : QVariant();
}

QVariant RecordListModel::rowData(const Row& row, const Field& field, bool first, int role) const
{
    const Value& value = row.record.value(field.name);
    switch (role) {
    case Qt::DisplayRole: {
        const QString text = displayText(m_desk.replica(), field, value);
        return first && text.isEmpty() ? recordTitle(row.record) : text;
    }
    case Qt::AccessibleTextRole: {
        const QString text = displayText(m_desk.replica(), field, value);
        if (first && m_desk.isUnread(row.record.key())) {
            return tr("%1, changed by others").arg(text);
        }
        if (!first || !(row.isDirty || row.hasAttention)) {
            return text;
        }
        return row.hasAttention ? tr("%1, needs attention").arg(text)
                                : tr("%1, not yet synced").arg(text);
    }
    case kRecordIdRole:
        return toQString(row.record.id.toString());
    case kPillRole:
        return field.type == FieldType::choice && toneOf(field, value) != Tone::neutral;
    case kToneRole:
        return static_cast<int>(toneOf(field, value));
    case kDirtyRole:
        return first && row.isDirty;
    case kAttentionRole:
        return first && row.hasAttention;
    case kUnreadRole:
        return first && m_desk.isUnread(row.record.key());
    default:
        return {};
    }
}

Qt::ItemFlags RecordListModel::flags(const QModelIndex& index) const
{
    const Qt::ItemFlags base = QAbstractTableModel::flags(index);
    return canEdit(index) ? base | Qt::ItemIsEditable : base;
}

bool RecordListModel::canEdit(const QModelIndex& index) const
{
    const Record* record = index.isValid() ? recordAt(index.row()) : nullptr;
    if (!record) {
        return false;
    }
    const Field& field = fieldAt(index.column());
    return !field.isReadOnly && field.type != FieldType::file &&
           field.type != FieldType::longText && m_desk.rights().mayWrite(m_entity, field) &&
           m_desk.rights().mayUpdate(*record);
}

bool RecordListModel::save(const QModelIndex& index, const Value& value)
{
    if (!canEdit(index)) {
        return false;
    }
    const Record record = *recordAt(index.row());
    const Field& field = fieldAt(index.column());
    if (record.value(field.name) == value) {
        return true;
    }
    const QString message =
        tr("%1: %2", "field: new value")
            .arg(labelText(field.labels), displayText(m_desk.replica(), field, value));
    const Done saved = m_desk.save({editOf(record, {{field.name, value}})}, message);
    if (saved) {
        Q_EMIT edited(message);
    } else {
        Q_EMIT editRefused(record.key(), field.name, value, saved.error());
    }
    return bool(saved);
}

QVariant RecordListModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation == Qt::Vertical || section < 0 || section >= columnCount()) {
        return {};
    }
    const Field& field = fieldAt(section);
    if (role == Qt::DisplayRole) {
        return headerText(field);
    }
    if (role == Qt::TextAlignmentRole) {
        const Qt::Alignment side = isNumeric(field.type) ? Qt::AlignRight : Qt::AlignLeft;
        return static_cast<int>(side | Qt::AlignVCenter);
    }
    return {};
}

void RecordListModel::sort(int column, Qt::SortOrder order)
{
    std::vector<Sort> sort;
    if (column >= 0 && column < columnCount()) {
        sort.push_back({fieldAt(column).name, order == Qt::DescendingOrder});
    }
    setSort(std::move(sort));
}

void RecordListModel::setSort(std::vector<Sort> sort)
{
    if (sort != m_query.sort) {
        Query query = m_query;
        query.sort = std::move(sort);
        setQuery(std::move(query));
    }
}

const Record* RecordListModel::recordAt(int number) const
{
    const Row* at = row(number);
    return at ? &at->record : nullptr;
}

/// With more than one sort column each says its place; the direction of the last is the view's
/// own arrow.
QString RecordListModel::headerText(const Field& field) const
{
    const QString label = labelText(field.labels);
    const auto& sort = m_query.sort;
    const auto found = std::find_if(sort.begin(), sort.end(),
                                    [&](const Sort& one) { return one.field == field.name; });
    if (sort.size() < 2 || found == sort.end()) {
        return label;
    }
    const QString place = QStringLiteral(" %1").arg(found - sort.begin() + 1);
    const QChar arrow(found->descending ? 0x2193 : 0x2191);
    return found + 1 == sort.end() ? label + place : label + place + arrow;
}

const Row* RecordListModel::row(int number) const
{
    if (number < 0 || number >= m_count) {
        return nullptr;
    }
    const Page& rows = page(number / kPageRows);
    const auto inside = static_cast<std::size_t>(number % kPageRows);
    return inside < rows.size() ? &rows[inside] : nullptr;
}

const RecordListModel::Page& RecordListModel::page(int number) const
{
    const auto known = m_pages.find(number);
    if (known != m_pages.end()) {
        return known->second;
    }
    if (m_pages.size() >= kPagesMax) {
        // The page farthest from the one being looked at is the least likely to be wanted.
        const auto first = m_pages.begin();
        const auto last = std::prev(m_pages.end());
        m_pages.erase(number - first->first > last->first - number ? first : last);
    }
    auto rows = m_desk.replica().select(m_query, std::int64_t{number} * kPageRows, kPageRows);
    if (!rows) {
        fail(rows.error());
    }
    return m_pages.emplace(number, rows ? std::move(*rows) : Page{}).first->second;
}

/// Told once per cause: a view asks for a page at each repaint.
void RecordListModel::fail(const Error& error) const
{
    const bool isNew = m_failure != error;
    m_failure = error;
    if (isNew) {
        // Later, since views do not expect to be changed while they read.
        QMetaObject::invokeMethod(
            &m_desk, [desk = &m_desk, error] { desk->reportReadFailure(error); },
            Qt::QueuedConnection);
    }
}

std::optional<int> RecordListModel::cachedRow(const RecordId& id) const
{
    for (const auto& [number, rows] : m_pages) {
        const auto found = std::find_if(rows.begin(), rows.end(),
                                        [&](const Row& row) { return row.record.id == id; });
        if (found != rows.end()) {
            return number * kPageRows + static_cast<int>(found - rows.begin());
        }
    }
    return std::nullopt;
}

std::int64_t RecordListModel::countNow() const
{
    const auto count = m_desk.replica().count(m_query);
    m_failure.reset();
    if (!count) {
        fail(count.error());
    }
    return count ? std::min<std::int64_t>(*count, std::numeric_limits<int>::max()) : 0;
}

std::optional<std::int64_t> RecordListModel::positionNow(const RecordId& id) const
{
    const auto position = m_desk.replica().position(m_query, id);
    if (!position) {
        return std::nullopt;
    }
    return *position;
}

void RecordListModel::showUnread()
{
    if (m_count > 0) {
        Q_EMIT dataChanged(index(0, 0), index(m_count - 1, 0), {kUnreadRole});
    }
}

void RecordListModel::take(const Commit& commit)
{
    if (commit.touches(m_entity.name)) {
        const std::int64_t count = countNow();
        if (isShift(commit, count)) {
            rearrange(count);
        } else {
            refreshRows(commit);
        }
        return;
    }
    // A renamed account also renames the account column of its deals.
    for (int column = 0; column < columnCount(); ++column) {
        const Field& field = fieldAt(column);
        if (field.type == FieldType::reference && commit.touches(field.target) && m_count > 0) {
            Q_EMIT dataChanged(index(0, column), index(m_count - 1, column));
        }
    }
}

bool RecordListModel::isShift(const Commit& commit, std::int64_t count) const
{
    if (count != m_count || commit.wholeEntities.count(m_entity.name) != 0 ||
        commit.records.size() > kSingleChangesMax) {
        return true;
    }
    return std::any_of(commit.records.begin(), commit.records.end(), [&](const RecordKey& key) {
        if (key.entity != m_entity.name) {
            return false;
        }
        const std::optional<std::int64_t> position = positionNow(key.id);
        const std::optional<int> before = cachedRow(key.id);
        return before ? position.value_or(-1) != *before : position.has_value();
    });
}

void RecordListModel::refreshRows(const Commit& commit)
{
    for (const RecordKey& key : commit.records) {
        if (key.entity != m_entity.name) {
            continue;
        }
        const std::optional<int> at = cachedRow(key.id);
        const std::optional<Row> fresh =
            at ? m_desk.replica().find(key.entity, key.id) : std::nullopt;
        if (fresh) {
            m_pages[*at / kPageRows][static_cast<std::size_t>(*at % kPageRows)] = *fresh;
            Q_EMIT dataChanged(index(*at, 0), index(*at, columnCount() - 1));
        }
    }
}

void RecordListModel::rearrange(std::int64_t count)
{
    const int next = static_cast<int>(count);
    if (next > m_count) {
        // Until the layout changes the old pages stay, and the rows behind them are empty.
        beginInsertRows({}, m_count, next - 1);
        m_count = next;
        endInsertRows();
    }
    Q_EMIT layoutAboutToBeChanged();
    // Only now: selections make their indexes persistent on this signal.
    const QModelIndexList held = persistentIndexList();
    std::map<int, RecordId> ids; // of held rows, read before the cache goes
    for (const QModelIndex& index : held) {
        if (const std::optional<RecordId> id = idAt(index.row())) {
            ids.emplace(index.row(), *id);
        }
    }
    m_pages.clear();
    std::map<int, int> moved;
    for (const auto& [from, id] : ids) {
        moved[from] = static_cast<int>(positionNow(id).value_or(-1));
    }
    QModelIndexList after;
    for (const QModelIndex& index : held) {
        const auto to = moved.find(index.row());
        const bool stays = to != moved.end() && to->second >= 0;
        after.append(stays ? this->index(to->second, index.column()) : QModelIndex());
    }
    changePersistentIndexList(held, after);
    Q_EMIT layoutChanged();
    if (next < m_count) {
        beginRemoveRows({}, next, m_count - 1);
        m_count = next;
        endRemoveRows();
    }
    Q_EMIT countChanged(m_count);
}

} // namespace caravan::ui
