// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#include "ui/lists/list_caption.h"

#include "ui/lists/list_arrangement.h"
#include "ui/lists/list_page.h"
#include "ui/lists/list_sums.h"
#include "ui/lists/record_table.h"
#include "ui/lists/selection_bar.h"
#include "ui/models/record_list_model.h"
#include "ui/text/error_text.h"
#include "ui/text/format.h"
#include "ui/text/value_display.h"
#include "ui/widgets/empty_state.h"
#include "ui/widgets/plain_label.h"

#include <QStackedWidget>

namespace caravan::ui {

ListCaption::ListCaption(Desk& desk, const RecordListModel& model, RecordTable& table,
                         const ListSums& sums, const ListArrangement& arrangement,
                         SelectionBar& bar, QObject* parent)
    : QObject(parent), m_desk(desk), m_entity(model.entity()), m_model(model), m_table(table),
      m_sums(sums), m_arrangement(arrangement), m_bar(bar),
      m_line(new PlainLabel({}, TextRole::body, Ink::text2)), m_place(new QStackedWidget),
      m_empty(new EmptyState)
{
    m_line->setElided(true);
    m_place->addWidget(&m_table);
    m_place->addWidget(m_empty);
    connect(&m_sums, &ListSums::changed, this, &ListCaption::show);
    connect(m_table.selectionModel(), &QItemSelectionModel::selectionChanged, this,
            &ListCaption::show);
    connect(&m_desk, &Desk::readFailed, this, &ListCaption::show);
    connect(m_empty, &EmptyState::actionPicked, this, [this] {
        if (m_model.failure() || m_arrangement.isFiltered()) { // as the button says
            Q_EMIT everythingRequested();
        } else {
            Q_EMIT createRequested();
        }
    });
}

void ListCaption::show()
{
    m_bar.setText(m_sums.selectionText(m_table));
    showCount();
    const bool hasRows = m_model.rowCount() > 0 || m_model.isReading();
    m_place->setCurrentIndex(hasRows ? 0 : 1);
    if (!hasRows) {
        showNothing();
    }
}

void ListCaption::showCount()
{
    const int count = m_model.rowCount();
    QStringList parts{m_model.isReading() ? ListPage::tr("Reading …")
                      : m_model.isCounted()
                          ? ListPage::tr("%Ln record(s)", nullptr, count)
                          : ListPage::tr("More than %Ln record(s)", nullptr, count)};
    if (const QString sums = m_sums.brief(); !sums.isEmpty()) {
        parts.append(sums);
    }
    if (!m_sums.withoutRate().isEmpty() && m_sums.isOrderedByWorth()) {
        parts.append(ListPage::tr("no exchange rate, sorted last: %1", "currencies")
                         .arg(joinedText(m_sums.withoutRate())));
    }
    if (const auto synced = m_desk.replica().syncState().lastSyncAt) {
        parts.append(ListPage::tr("updated %1", "when the hub was reached last")
                         .arg(agoText(*synced, m_desk.now())));
    }
    m_line->setText(parts.join(QStringLiteral(" · ")));
    m_line->setToolTip(plainToolTip(m_sums.exact() == m_sums.brief()
                                        ? m_line->text()
                                        : m_line->text() + QLatin1Char('\n') + m_sums.exact()));
}

void ListCaption::showNothing()
{
    if (m_model.failure()) {
        m_line->setText({});
        m_empty->setContent(
            QStringLiteral("triangle-alert"), ListPage::tr("This list could not be read"),
            errorText(*m_model.failure(), &m_entity), ListPage::tr("Show everything"));
    } else if (m_arrangement.isFiltered()) {
        m_empty->setContent(QStringLiteral("search"), ListPage::tr("Nothing matches this filter"),
                            ListPage::tr("Try fewer words, or show everything again."),
                            ListPage::tr("Show everything"));
    } else {
        m_empty->setContent(
            toQString(m_entity.icon), ListPage::tr("Nothing here yet"),
            ListPage::tr("What you create here is kept on this laptop and sent to the hub "
                         "when there is a connection."),
            m_createText);
    }
}

} // namespace caravan::ui
