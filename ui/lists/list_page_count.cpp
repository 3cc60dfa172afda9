// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
// What a list tells about itself: how many, how much, and why nothing.
#include "ui/lists/list_page.h"

#include "ui/lists/record_table.h"
#include "ui/models/record_list_model.h"
#include "ui/text/error_text.h"
#include "ui/text/format.h"
#include "ui/widgets/empty_state.h"
#include "ui/widgets/plain_label.h"

#include <QItemSelectionModel>
#include <QPushButton>
#include <QStackedWidget>

#include <algorithm>
#include <iterator>
#include <map>

namespace caravan::ui {

namespace {

constexpr int kSumCurrenciesMax = 5;
constexpr int kSumRowsMax = 50'000;  ///< beyond, adding up at each change would be felt
constexpr int kSelectionMax = 1'000; ///< the same for what is selected

Decimal wholeOf(Decimal amount)
{
    return Decimal::fromInteger(amount.units() / Decimal::kUnit);
}

/// A total that leaves currencies out would be wrong, so there is none of too many.
QString joinedSums(const std::vector<std::pair<Decimal, std::string>>& sums)
{
    QStringList parts;
    for (const auto& [amount, currency] : sums) {
        parts.append(moneyText({wholeOf(amount), currency}, 0));
    }
    return parts.size() > kSumCurrenciesMax ? QString() : parts.join(QStringLiteral(" + "));
}

} // namespace

const Field* ListPage::moneyField() const
{
    const std::vector<const Field*> columns = m_entity.listFields();
    const auto money = std::find_if(columns.begin(), columns.end(), [this](const Field* field) {
        return field->type == FieldType::money && field->isFact &&
               m_desk.rights().mayRead(m_entity, *field);
    });
    return money == columns.end() ? nullptr : *money;
}

QString ListPage::sums() const
{
    const Field* money = moneyField();
    if (!money) {
        return {};
    }
    const auto rows =
        m_desk.replica().aggregate({m_model->query(), {}, Aggregate::sum, money->name});
    if (!rows) {
        return {};
    }
    std::vector<AggregateRow> shown;
    std::copy_if(rows->begin(), rows->end(), std::back_inserter(shown),
                 [](const AggregateRow& row) { return !row.currency.empty(); });
    std::sort(shown.begin(), shown.end(),
              [](const AggregateRow& a, const AggregateRow& b) { return a.count > b.count; });
    std::vector<std::pair<Decimal, std::string>> parts;
    for (const AggregateRow& row : shown) {
        parts.emplace_back(row.amount, row.currency);
    }
    return joinedSums(parts);
}

/// "3 selected · 12,000 EUR"; nothing for a single row, which is always selected.
QString ListPage::selectionText() const
{
    const QModelIndexList rows = m_table->selectionModel()->selectedRows();
    const int count = static_cast<int>(rows.size());
    if (count < 2) {
        return {};
    }
    QString text = tr("%Ln selected", nullptr, count);
    const Field* money = moneyField();
    if (!money || count > kSelectionMax) {
        return text;
    }
    std::map<std::string, Decimal> sums;
    for (const QModelIndex& index : rows) {
        const Record* record = m_model->recordAt(index.row());
        const auto* amount = record ? std::get_if<Money>(&record->value(money->name)) : nullptr;
        if (amount) {
            Decimal& sum = sums[amount->currency];
            sum = sum + amount->amount;
        }
    }
    std::vector<std::pair<Decimal, std::string>> parts;
    for (const auto& [currency, sum] : sums) {
        parts.emplace_back(sum, currency);
    }
    const QString total = joinedSums(parts);
    return total.isEmpty() ? text : text + QStringLiteral(" · ") + total;
}

void ListPage::showCount()
{
    const int count = m_model->rowCount();
    const QString selected = selectionText();
    if (selected.isEmpty()) {
        const QString records = tr("%Ln record(s)", nullptr, count);
        const QString money = count > 0 && count <= kSumRowsMax ? sums() : QString();
        QStringList parts{records};
        if (!money.isEmpty()) {
            parts.append(money);
        }
        if (const auto synced = m_desk.replica().syncState().lastSyncAt) {
            parts.append(tr("as of %1", "when the hub was reached last")
                             .arg(agoText(*synced, m_desk.now())));
        }
        m_subtitle->setText(parts.join(QStringLiteral(" · ")));
        m_subtitle->setToolTip(m_subtitle->text());
    } else {
        m_subtitle->setText(selected);
    }

    m_stack->setCurrentIndex(count > 0 ? 0 : 1);
    if (count > 0) {
        return;
    }
    if (m_model->failure()) {
        m_subtitle->setText({});
        m_empty->setContent(QStringLiteral("triangle-alert"), tr("This list could not be read"),
                            errorText(*m_model->failure(), &m_entity), tr("Show everything"));
    } else if (isFiltered()) {
        m_empty->setContent(QStringLiteral("search"), tr("Nothing fits this filter"),
                            tr("Try fewer words, or show everything again."),
                            tr("Show everything"));
    } else {
        m_empty->setContent(toQString(m_entity.icon), tr("Nothing here yet"),
                            tr("What you create here is kept on this laptop and sent to the hub "
                               "when there is a connection."),
                            m_desk.rights().mayCreate(m_entity) ? m_new->text() : QString());
    }
}

} // namespace caravan::ui
