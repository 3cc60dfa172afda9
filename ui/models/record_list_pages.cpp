// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
// The pages of a list: read while they are looked at, and brought in order after changes.
#include "ui/models/record_list_model.h"

#include "ui/models/reader.h"

#include <QTimer>

#include <algorithm>
#include <limits>

namespace caravan::ui {

namespace {

constexpr int kRecordListPagesPageRows = 200;
constexpr std::size_t kPagesMax = 40;
constexpr std::size_t kSingleChangesMax = 50;
constexpr std::size_t kAtOnceChangesMax = 8; ///< of a large list; more come with the new order
constexpr std::int64_t kAtOnceSkip = 2'000;  ///< rows passed over within a frame
constexpr int kArrangeMs = 400;

} // namespace

const Row* RecordListModel::row(int number) const
{
    if (number < 0 || number >= m_count) {
        return nullptr;
    }
    const Page& rows = page(number / kRecordListPagesPageRows);
    const auto inside = static_cast<std::size_t>(number % kRecordListPagesPageRows);
    readAhead(number);
    return inside < rows.size() ? &rows[inside] : nullptr;
}

/// The neighbour of the page that is looked at, so that scrolling on finds it there.
void RecordListModel::readAhead(int number) const
{
    const int page = number / kRecordListPagesPageRows;
    const int next =
        number % kRecordListPagesPageRows < kRecordListPagesPageRows / 2 ? page - 1 : page + 1;
    const bool isThere = next < 0 || std::int64_t{next} * kRecordListPagesPageRows >= m_count;
    if (!isThere && m_wants.ahead != next && m_pages.count(next) == 0 && !m_wants.first &&
        m_desk.isLarge(m_entity)) {
        m_wants.ahead = next;
        askLater();
    }
}

/// For what must not pass a record over because nobody has scrolled there.
const Row* RecordListModel::rowNow(int number) const
{
    const int page = number / kRecordListPagesPageRows;
    if (number >= 0 && number < m_count && m_pages.count(page) == 0 && !m_wants.first) {
        readNow(page);
    }
    return row(number);
}

bool RecordListModel::isPageRead(int row) const
{
    return m_pages.count(row / kRecordListPagesPageRows) != 0;
}

const RecordListModel::Page& RecordListModel::readNow(int number) const
{
    makeRoom(number);
    auto rows = m_desk.replica().select(m_query, std::int64_t{number} * kRecordListPagesPageRows,
                                        kRecordListPagesPageRows, &m_anchors);
    if (!rows) {
        fail(rows.error());
    }
    return m_pages.emplace(number, rows ? std::move(*rows) : Page{}).first->second;
}

void RecordListModel::makeRoom(int number) const
{
    if (m_pages.size() >= kPagesMax) {
        // The page farthest from the one being looked at is the least likely to be wanted.
        const auto first = m_pages.begin();
        const auto last = std::prev(m_pages.end());
        m_pages.erase(number - first->first > last->first - number ? first : last);
    }
}

const RecordListModel::Page& RecordListModel::page(int number) const
{
    static const Page kNotYet;
    m_lookedAt = number;
    if (const auto known = m_pages.find(number); known != m_pages.end()) {
        return known->second;
    }
    if (m_wants.first) { // the old rows are still shown, in an order that is asked no more
        return kNotYet;
    }
    const std::int64_t offset = std::int64_t{number} * kRecordListPagesPageRows;
    const bool isNear = m_query.sort.size() <= 1 && m_anchors.rowsTo(offset) <= kAtOnceSkip;
    if (m_desk.isLarge(m_entity) && !(isNear && (offset > 0 || isQuick(m_query)))) {
        std::erase(m_wants.pages, number);
        m_wants.pages.push_back(number);
        askLater();
        return kNotYet;
    }
    return readNow(number);
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
            return number * kRecordListPagesPageRows + static_cast<int>(found - rows.begin());
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
    return position ? *position : std::nullopt;
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
        if (m_desk.isLarge(m_entity)) {
            takeLarge(commit);
            return;
        }
        const std::int64_t count = countNow();
        if (isShift(commit, count)) {
            rearrange(arrangedNow());
        } else {
            refreshRows(commit);
        }
        return;
    }
    // A renamed account also renames the account column of its deals.
    for (int column = 0; column < columnCount(); ++column) {
        const Field& field = fieldAt(column);
        if (commit.touchesTargetOf(field) && m_count > 0) {
            Q_EMIT dataChanged(index(0, column), index(m_count - 1, column));
        }
    }
}

void RecordListModel::takeLarge(const Commit& commit)
{
    if (commit.records.size() <= kAtOnceChangesMax) { // what somebody typed here is seen at once
        refreshRows(commit);
    }
    if (!m_arranging->isActive() && !m_wants.arrange) {
        m_arranging->start(kArrangeMs);
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
            m_pages[*at / kRecordListPagesPageRows]
                   [static_cast<std::size_t>(*at % kRecordListPagesPageRows)] = *fresh;
            Q_EMIT dataChanged(index(*at, 0), index(*at, columnCount() - 1));
        }
    }
}

RecordListModel::Arranged RecordListModel::arrangedNow()
{
    Arranged arranged;
    arranged.count = countNow();
    for (const QModelIndex& index : persistentIndexList()) {
        if (const std::optional<RecordId> id = idAt(index.row())) {
            arranged.positions[*id] = positionNow(*id);
        }
    }
    return arranged;
}

void RecordListModel::setCount(int count)
{
    if (count > m_count) {
        beginInsertRows({}, m_count, count - 1);
        m_count = count;
        endInsertRows();
    } else if (count < m_count) {
        beginRemoveRows({}, count, m_count - 1);
        m_count = count;
        endRemoveRows();
    }
}

void RecordListModel::rearrange(const Arranged& arranged)
{
    const int next =
        static_cast<int>(std::min<std::int64_t>(arranged.count, std::numeric_limits<int>::max()));
    if (next > m_count) {
        setCount(next); // until the layout changes the old pages stay, with empty rows behind them
    }
    Q_EMIT layoutAboutToBeChanged();
    // Only now: selections make their indexes persistent on this signal.
    const QModelIndexList held = persistentIndexList();
    std::map<int, RecordId> ids; // of held rows, read before the cache goes
    for (const QModelIndex& index : held) {
        const Page* rows = nullptr;
        if (const auto known = m_pages.find(index.row() / kRecordListPagesPageRows);
            known != m_pages.end()) {
            rows = &known->second;
        }
        const auto inside = static_cast<std::size_t>(index.row() % kRecordListPagesPageRows);
        if (rows && inside < rows->size()) {
            ids.emplace(index.row(), (*rows)[inside].record.id);
        }
    }
    m_pages = arranged.pages;
    m_anchors = arranged.anchors;
    std::map<int, int> moved;
    for (const auto& [from, id] : ids) {
        const auto told = arranged.positions.find(id);
        if (told != arranged.positions.end()) {
            moved[from] = static_cast<int>(told->second.value_or(-1));
        } else if (const std::optional<int> read = cachedRow(id)) {
            moved[from] = *read;
        } else if (!m_desk.isLarge(m_entity)) {
            moved[from] = static_cast<int>(positionNow(id).value_or(-1));
        }
    }
    QModelIndexList after;
    for (const QModelIndex& index : held) {
        const auto to = moved.find(index.row());
        const bool stays = to != moved.end() && to->second >= 0 && to->second < m_count;
        after.append(stays ? this->index(to->second, index.column()) : QModelIndex());
    }
    changePersistentIndexList(held, after);
    Q_EMIT layoutChanged();
    setCount(next);
    Q_EMIT countChanged(m_count);
}

} // namespace caravan::ui
