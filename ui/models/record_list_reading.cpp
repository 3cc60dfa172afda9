// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
// What a list of very many records reads beside the UI thread.
#include "ui/models/record_list_model.h"

#include "core/query/default_order.h"
#include "ui/models/reader.h"

#include <QElapsedTimer>
#include <QTimer>

#include <algorithm>
#include <limits>
#include <set>

namespace caravan::ui {

namespace {

constexpr int kRecordListReadingPageRows = 200;
constexpr std::size_t kPagesWantedMax = 3; ///< of those that are scrolled past, the last
constexpr std::size_t kHeldMax = 200;      ///< selected rows whose place is followed
constexpr qint64 kSlowMs = 60;

bool isEverything(const Filter& filter)
{
    return filter.kind == Filter::Kind::all &&
           std::all_of(filter.parts.begin(), filter.parts.end(), isEverything);
}

/// Whether it keeps only the records that refer to one other, which an index finds.
bool isOfOne(const Entity& entity, const Filter& filter)
{
    if (filter.kind == Filter::Kind::all) {
        return std::any_of(filter.parts.begin(), filter.parts.end(),
                           [&](const Filter& part) { return isOfOne(entity, part); });
    }
    const Field* field = entity.field(filter.field);
    return filter.kind == Filter::Kind::condition && filter.compare == Compare::equal && field &&
           field->isReferring() && !field->refersToPeople();
}

int clamped(std::int64_t count)
{
    return static_cast<int>(std::min<std::int64_t>(count, std::numeric_limits<int>::max()));
}

} // namespace

bool RecordListModel::isQuick(const Query& query) const
{
    if (!m_desk.isLarge(m_entity)) {
        return true;
    }
    if (!query.text.empty()) {
        return false;
    }
    const bool isIndexed =
        query.sort.empty() || query.sort == defaultOrder(m_entity) ||
        (query.sort.size() == 1 &&
         (query.sort[0].field == "changed_at" ||
          (m_entity.title.size() == 1 && m_entity.title.front() == query.sort[0].field)));
    return isOfOne(m_entity, query.filter) || (isIndexed && isEverything(query.filter));
}

/// Later, since views ask for rows while they paint.
void RecordListModel::askLater() const
{
    if (!m_willAsk) {
        m_willAsk = true;
        auto* self = const_cast<RecordListModel*>(this);
        QMetaObject::invokeMethod(
            self,
            [self] {
                self->m_willAsk = false;
                self->askNext();
            },
            Qt::QueuedConnection);
    }
}

RecordListModel::Reading RecordListModel::nextReading() const
{
    return m_wants.first            ? Reading::first
           : !m_wants.pages.empty() ? Reading::page
           : m_wants.ahead          ? Reading::ahead
           : m_wants.arrange        ? Reading::arrange
           : m_wants.count          ? Reading::count
           : m_wants.order          ? Reading::order
                                    : Reading::nothing;
}

/// One reading at a time; one that is waited for interrupts one that is not.
void RecordListModel::askNext()
{
    if (m_wants.pages.size() > kPagesWantedMax) {
        m_wants.pages.erase(m_wants.pages.begin(),
                            m_wants.pages.end() - static_cast<int>(kPagesWantedMax));
    }
    const Reading next = nextReading();
    if (next == Reading::nothing || (m_reader->isBusy() && m_reading <= next)) {
        return;
    }
    m_reading = next;
    switch (next) {
    case Reading::first:
        readFirst();
        break;
    case Reading::page:
        readPage(m_wants.pages.back());
        break;
    case Reading::ahead:
        readPage(*m_wants.ahead);
        break;
    case Reading::arrange:
        readArranged();
        break;
    case Reading::count:
        readCount();
        break;
    case Reading::order:
        readOrder();
        break;
    case Reading::nothing:
        break;
    }
}

void RecordListModel::readFirst()
{
    m_reader->ask([this, query = m_query](Replica& replica) -> Reader::Show {
        QElapsedTimer timer;
        timer.start();
        PageAnchors anchors;
        auto rows = replica.select(query, 0, kRecordListReadingPageRows, &anchors);
        const bool isSlow = timer.elapsed() > kSlowMs;
        return [this, rows = std::move(rows), anchors, isSlow] {
            m_failure.reset();
            if (!rows) {
                fail(rows.error());
            }
            m_wants = {};
            m_wants.count = rows && rows->size() == kRecordListReadingPageRows;
            m_wants.order = isSlow;
            beginResetModel();
            m_pages.clear();
            m_anchors = anchors;
            m_count = rows ? static_cast<int>(rows->size()) : 0;
            m_pages.emplace(0, rows ? *rows : Page{});
            endResetModel();
            Q_EMIT countChanged(m_count);
            askNext();
        };
    });
}

void RecordListModel::readPage(int number)
{
    m_reader->ask(
        [this, query = m_query, number, anchors = m_anchors](Replica& replica) -> Reader::Show {
            PageAnchors known = anchors;
            auto rows = replica.select(query, std::int64_t{number} * kRecordListReadingPageRows,
                                       kRecordListReadingPageRows, &known);
            return [this, rows = std::move(rows), number, known] {
                std::erase(m_wants.pages, number);
                if (m_wants.ahead == number) {
                    m_wants.ahead.reset();
                }
                if (!rows) {
                    fail(rows.error());
                }
                makeRoom(number);
                m_pages.insert_or_assign(number, rows ? *rows : Page{});
                m_anchors = known;
                const int first = number * kRecordListReadingPageRows;
                if (first < m_count) {
                    const int last = std::min(m_count, first + kRecordListReadingPageRows) - 1;
                    Q_EMIT dataChanged(index(first, 0), index(last, columnCount() - 1),
                                       {Qt::DisplayRole}); // read, not changed
                }
                askNext();
            };
        });
}

void RecordListModel::readArranged()
{
    const int from = std::max(0, m_lookedAt - 1);
    const int to = m_lookedAt + 1;
    std::set<RecordId> held;
    for (const QModelIndex& index : persistentIndexList()) {
        const bool isRead = m_pages.count(index.row() / kRecordListReadingPageRows) != 0;
        if (const auto id = isRead ? idAt(index.row()) : std::nullopt;
            id && held.size() < kHeldMax) {
            held.insert(*id);
        }
    }
    m_reader->ask([this, query = m_query, held, from, to](Replica& replica) -> Reader::Show {
        Arranged arranged;
        const auto count = replica.count(query);
        if (!count) {
            return [this, error = count.error()] {
                m_wants.arrange = false;
                fail(error);
                askNext();
            };
        }
        arranged.count = *count;
        for (int number = from;
             number <= to && std::int64_t{number} * kRecordListReadingPageRows < *count; ++number) {
            auto rows = replica.select(query, std::int64_t{number} * kRecordListReadingPageRows,
                                       kRecordListReadingPageRows, &arranged.anchors);
            arranged.pages.emplace(number, rows ? std::move(*rows) : Page{});
        }
        for (const RecordId& id : held) {
            const auto position = replica.position(query, id);
            arranged.positions[id] = position ? *position : std::nullopt;
        }
        return [this, arranged] {
            m_failure.reset();
            m_wants.arrange = false;
            m_wants.count = false;
            rearrange(arranged);
            askNext();
        };
    });
}

void RecordListModel::readCount()
{
    m_reader->ask([this, query = m_query](Replica& replica) -> Reader::Show {
        const auto count = replica.count(query);
        return [this, count] {
            m_wants.count = false;
            if (count) {
                setCount(clamped(*count));
            } else {
                fail(count.error());
            }
            Q_EMIT countChanged(m_count);
            askNext();
        };
    });
}

/// Failing does no harm: the next time it is asked for as slowly as this time.
void RecordListModel::readOrder()
{
    m_reader->ask([this, query = m_query](Replica& replica) -> Reader::Show {
        static_cast<void>(replica.keepOrder(query));
        return [this] {
            m_wants.order = false;
            askNext();
        };
    });
}

} // namespace caravan::ui
