// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#include "ui/lists/list_sums.h"

#include "ui/lists/record_table.h"
#include "ui/models/reader.h"
#include "ui/models/record_list_model.h"
#include "ui/text/format.h"

#include <algorithm>
#include <map>

namespace caravan::ui {
namespace {

constexpr int kSelectionMax = 1'000; ///< beyond, adding up at each change would be felt

} // namespace

ListSums::ListSums(Desk& desk, const Entity& entity, RecordListModel& model, QObject* parent)
    : QObject(parent), m_desk(desk), m_entity(entity), m_model(model),
      m_reader(new Reader(desk, this))
{
}

const Field* ListSums::field() const
{
    const std::vector<const Field*> columns = m_entity.listFields();
    const auto money = std::find_if(columns.begin(), columns.end(), [this](const Field* field) {
        return field->type == FieldType::money && field->isFact && !field->isUnitPrice &&
               m_desk.rights().mayRead(m_entity, *field);
    });
    return money == columns.end() ? nullptr : *money;
}

bool ListSums::isOrderedByWorth() const
{
    const std::vector<Sort>& sort = m_model.query().sort;
    const Field* first = sort.empty() ? nullptr : m_entity.field(sort.front().field);
    return first && first->type == FieldType::money;
}

void ListSums::read()
{
    const Field* money = field();
    m_reader->forget();
    if (!money || !m_model.isCounted() || m_model.rowCount() == 0) {
        m_all = {};
        return;
    }
    const AggregateQuery asked{m_model.query(), {}, Aggregate::sum, money->name};
    const auto added = [asked](Replica& replica) {
        const auto rows = replica.aggregate(asked);
        return rows ? totalOf(replica, sumsOf(*rows)) : Total();
    };
    if (!m_desk.isLarge(m_entity)) {
        m_all = added(m_desk.replica());
        return;
    }
    m_reader->ask([this, added](Replica& replica) -> Reader::Show {
        return [this, total = added(replica)] {
            m_all = total;
            Q_EMIT changed();
        };
    });
}

QString ListSums::selectionText(const RecordTable& table) const
{
    const int count = table.selectedRowCount();
    if (count < 2) {
        return {};
    }
    QString text = tr("%Ln selected", nullptr, count);
    const Field* money = field();
    if (!money || count > kSelectionMax) {
        return text;
    }
    std::map<std::string, Decimal> sums;
    for (const RowRange& range : table.selectedRanges()) {
        for (int row = range.first; row < range.first + range.count; ++row) {
            const Record* record = m_model.recordAt(row);
            const auto* amount = record ? std::get_if<Money>(&record->value(money->name)) : nullptr;
            if (amount) {
                Decimal& sum = sums[amount->currency];
                sum = sum + amount->amount;
            }
        }
    }
    const QString total = totalOf(m_desk.replica(), sums).brief;
    return total.isEmpty() ? text : text + QStringLiteral(" · ") + total;
}

} // namespace caravan::ui
