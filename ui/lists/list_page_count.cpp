// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
// What a list tells about itself: how many, how much, and why nothing.
#include "ui/lists/list_page.h"

#include "ui/lists/filter_bar.h"
#include "ui/lists/list_filter.h"
#include "ui/lists/list_sums.h"
#include "ui/lists/record_table.h"
#include "ui/models/record_list_model.h"
#include "ui/text/error_text.h"
#include "ui/text/format.h"
#include "ui/text/rule_text.h"
#include "ui/text/value_display.h"
#include "ui/widgets/empty_state.h"
#include "ui/widgets/plain_label.h"

#include <QPushButton>
#include <QStackedWidget>

namespace caravan::ui {

/// What leaves records out, in one line.
QString ListPage::filterText() const
{
    QStringList parts = m_filter->texts();
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

void ListPage::takeCount()
{
    m_sums->read();
    showCount();
    if (m_wantsPlace && m_model->isCounted() && isVisible()) {
        restorePlace();
    }
}

void ListPage::showCount()
{
    const int count = m_model->rowCount();
    const QString selected = m_sums->selectionText(*m_table);
    m_bar->setText(selected);
    if (m_bar->isHidden() != selected.isEmpty()) { // in its place and height: no row may move
        if (!selected.isEmpty()) {
            m_bar->setFixedHeight(std::max(m_bar->sizeHint().height(), m_viewLine->height()));
        }
        m_viewLine->setVisible(selected.isEmpty());
        m_bar->setVisible(!selected.isEmpty());
    }
    QStringList parts{m_model->isReading()   ? tr("Reading …")
                      : m_model->isCounted() ? tr("%Ln record(s)", nullptr, count)
                                             : tr("More than %Ln record(s)", nullptr, count)};
    if (const QString sums = m_sums->brief(); !sums.isEmpty()) {
        parts.append(sums);
    }
    if (!m_sums->withoutRate().isEmpty() && m_sums->isOrderedByWorth()) {
        parts.append(tr("no exchange rate, sorted last: %1", "currencies")
                         .arg(joinedText(m_sums->withoutRate())));
    }
    if (const auto synced = m_desk.replica().syncState().lastSyncAt) {
        parts.append(
            tr("updated %1", "when the hub was reached last").arg(agoText(*synced, m_desk.now())));
    }
    m_subtitle->setText(parts.join(QStringLiteral(" · ")));
    m_subtitle->setToolTip(
        plainToolTip(m_sums->exact() == m_sums->brief()
                         ? m_subtitle->text()
                         : m_subtitle->text() + QLatin1Char('\n') + m_sums->exact()));

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
