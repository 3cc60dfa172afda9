// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
// What a list tells about itself: how many, how much, and why nothing.
#include "ui/lists/list_page.h"

#include "ui/lists/filter_bar.h"
#include "ui/lists/record_table.h"
#include "ui/models/reader.h"
#include "ui/models/record_list_model.h"
#include "ui/text/error_text.h"
#include "ui/text/format.h"
#include "ui/text/rule_text.h"
#include "ui/text/value_display.h"
#include "ui/widgets/empty_state.h"
#include "ui/widgets/plain_label.h"

#include <QComboBox>
#include <QItemSelectionModel>
#include <QLineEdit>
#include <QPushButton>
#include <QStackedWidget>

#include <algorithm>
#include <map>

namespace caravan::ui {

namespace {

constexpr int kSelectionMax = 1'000; ///< beyond, adding up at each change would be felt

} // namespace

const Field* ListPage::moneyField() const
{
    const std::vector<const Field*> columns = m_entity.listFields();
    const auto money = std::find_if(columns.begin(), columns.end(), [this](const Field* field) {
        return field->type == FieldType::money && field->isFact && !field->isUnitPrice &&
               m_desk.rights().mayRead(m_entity, *field);
    });
    return money == columns.end() ? nullptr : *money;
}

/// What leaves records out, in one line.
QString ListPage::filterText() const
{
    QStringList parts;
    if (m_owner->currentIndex() > 0) {
        parts.append(m_owner->currentText());
    }
    if (m_status->currentIndex() > 0) {
        parts.append(m_status->currentText());
    }
    if (const QString words = m_filter->text().trimmed(); !words.isEmpty()) {
        parts.append(QStringLiteral("“") + words + QStringLiteral("”"));
    }
    QStringList rules;
    for (const FilterRule& rule : m_rules->rules()) {
        rules.append(ruleText(m_desk.replica(), m_entity, rule));
    }
    if (!rules.isEmpty()) {
        parts.append(rules.join(m_rules->matchesAny() ? tr(" or ", "between rules")
                                                      : QStringLiteral(" · ")));
    }
    return parts.join(QStringLiteral(" · "));
}

bool ListPage::isOrderedByWorth() const
{
    const std::vector<Sort>& sort = m_model->query().sort;
    const Field* first = sort.empty() ? nullptr : m_entity.field(sort.front().field);
    return first && first->type == FieldType::money;
}

/// Of many records they are added up beside the UI thread, and told when they are there.
void ListPage::readSums()
{
    const Field* money = moneyField();
    m_totals->forget();
    if (!money || !m_model->isCounted() || m_model->rowCount() == 0) {
        m_sums = {};
        return;
    }
    const AggregateQuery asked{m_model->query(), {}, Aggregate::sum, money->name};
    const auto read = [asked](Replica& replica) {
        const auto rows = replica.aggregate(asked);
        return rows ? totalOf(replica, sumsOf(*rows)) : Total();
    };
    if (!m_desk.isLarge(m_entity)) {
        m_sums = read(m_desk.replica());
        return;
    }
    m_totals->ask([this, read](Replica& replica) -> Reader::Show {
        return [this, total = read(replica)] {
            m_sums = total;
            showCount();
        };
    });
}

/// "3 selected · 12,000 EUR"; nothing for a single row, which is always selected.
QString ListPage::selectionText() const
{
    const int count = m_table->selectedRowCount();
    if (count < 2) {
        return {};
    }
    QString text = tr("%Ln selected", nullptr, count);
    const Field* money = moneyField();
    if (!money || count > kSelectionMax) {
        return text;
    }
    std::map<std::string, Decimal> sums;
    for (const RowRange& range : m_table->selectedRanges()) {
        for (int row = range.first; row < range.first + range.count; ++row) {
            const Record* record = m_model->recordAt(row);
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

void ListPage::takeCount()
{
    readSums();
    showCount();
    if (m_wantsPlace && m_model->isCounted() && isVisible()) {
        restorePlace();
    }
}

void ListPage::showCount()
{
    const int count = m_model->rowCount();
    const QString selected = selectionText();
    if (selected.isEmpty()) {
        QStringList parts{m_model->isReading()   ? tr("Reading …")
                          : m_model->isCounted() ? tr("%Ln record(s)", nullptr, count)
                                                 : tr("More than %Ln record(s)", nullptr, count)};
        if (!m_sums.brief.isEmpty()) {
            parts.append(m_sums.brief);
        }
        if (!m_sums.withoutRate.isEmpty() && isOrderedByWorth()) {
            parts.append(tr("without an exchange rate, so at the end: %1", "currencies")
                             .arg(joinedText(m_sums.withoutRate)));
        }
        if (const auto synced = m_desk.replica().syncState().lastSyncAt) {
            parts.append(tr("as of %1", "when the hub was reached last")
                             .arg(agoText(*synced, m_desk.now())));
        }
        m_subtitle->setText(parts.join(QStringLiteral(" · ")));
        m_subtitle->setToolTip(plainToolTip(
            m_sums.exact == m_sums.brief ? m_subtitle->text()
                                         : m_subtitle->text() + QLatin1Char('\n') + m_sums.exact));
    } else {
        m_subtitle->setText(selected);
    }

    const bool hasRows = count > 0 || m_model->isReading();
    m_stack->setCurrentIndex(hasRows ? 0 : 1);
    if (hasRows) {
        return;
    }
    if (m_model->failure()) {
        m_subtitle->setText({});
        m_empty->setContent(QStringLiteral("triangle-alert"), tr("This list could not be read"),
                            errorText(*m_model->failure(), &m_entity), tr("Show everything"));
    } else if (isFiltered()) {
        m_empty->setContent(QStringLiteral("search"), tr("Nothing matches this filter"),
                            tr("Try fewer words, or show everything again."),
                            tr("Show everything"));
    } else {
        m_empty->setContent(toQString(m_entity.icon), tr("Nothing here yet"),
                            tr("What you create here is kept on this laptop and sent to the hub "
                               "when there is a connection."),
                            mayAdd() ? m_new->text() : QString());
    }
}

} // namespace caravan::ui
