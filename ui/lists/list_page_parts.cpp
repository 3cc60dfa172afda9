// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
// What stands around the rows of a list: what is done to the selected ones, and the record of the
// current one beside them.
#include "ui/lists/list_page.h"

#include "ui/lists/list_clipboard.h"
#include "ui/lists/list_files.h"
#include "ui/lists/list_filter.h"
#include "ui/lists/list_glance.h"
#include "ui/lists/list_selection.h"
#include "ui/lists/reassign_dialog.h"
#include "ui/lists/record_table.h"
#include "ui/lists/saved_views.h"
#include "ui/lists/selection_bar.h"
#include "ui/lists/view_tabs.h"
#include "ui/models/own_home.h"
#include "ui/models/record_list_model.h"
#include "ui/widgets/current_row.h"
#include "ui/workbench/workbench.h"

#include <QItemSelectionModel>
#include <QKeyEvent>
#include <QStackedWidget>
#include <QToolButton>
#include <QVBoxLayout>

namespace caravan::ui {

namespace {

constexpr int kExportSelectedMax = 10'000; ///< more are exported by a filter

} // namespace

void ListPage::buildSelectionBar()
{
    using Does = SelectionBar::Does;
    std::vector<Does> offered;
    if (m_desk.rights().mayUpdateSome(m_entity)) {
        offered.push_back(Does::edit);
        if (ReassignDialog::isFor(m_entity)) {
            offered.push_back(Does::reassign);
        }
    }
    offered.insert(offered.end(), {Does::copy, Does::exportOut, Does::remove});
    m_bar = new SelectionBar(offered);
    m_bar->hide();
    connect(m_clipboard, &ListClipboard::messageRequested, this, &ListPage::messageRequested);
    connect(m_bar, &SelectionBar::clearPicked, this, [this] {
        const QModelIndex current = m_table->currentIndex();
        m_table->clearSelection();
        makeCurrent(*m_table, current);
        focusContent();
    });
    connect(m_bar, &SelectionBar::picked, this, [this](Does does) {
        switch (does) {
        case Does::edit:
            m_selection->setField();
            break;
        case Does::reassign:
            m_selection->handOver();
            break;
        case Does::copy:
            m_clipboard->copy();
            break;
        case Does::exportOut:
            exportSelected();
            break;
        case Does::remove:
            m_selection->remove();
            break;
        }
    });
}

void ListPage::exportSelected()
{
    const int count = m_table->selectedRowCount();
    if (count == m_model->rowCount()) {
        exportShown();
        return;
    }
    if (count > kExportSelectedMax) {
        Q_EMIT messageRequested(
            tr("At most %Ln selected record(s) can be exported. Filter the list instead.", nullptr,
               kExportSelectedMax),
            false);
        return;
    }
    std::vector<RecordId> ids;
    const std::vector<Record> records = m_selection->records();
    for (const Record& record : records) {
        ids.push_back(record.id);
    }
    m_files->exportRecords(title(), ids);
}

/// What is shown now, as a number on Home: by the name of the view, else by what the filter says.
void ListPage::addToHome()
{
    ListView view = currentView();
    const std::vector<FilterRule> filters = m_filter->rules();
    if (view.matchesAny && !filters.empty()) { // "any" is of the rules, not of the filter
        view.rules = {{"", FilterRule::Kind::anyOf, {}, view.rules}};
        view.matchesAny = false;
    }
    view.rules.insert(view.rules.end(), filters.begin(), filters.end());
    if (!m_filter->text().isEmpty()) {
        Q_EMIT messageRequested(tr("Words of the filter cannot stand on Home. Use a rule instead."),
                                false);
        return;
    }
    const QString rules = filterText();
    const QString saved = m_views->shownName();
    const QString named = saved.isEmpty() ? m_tabs->currentLabel() : saved;
    const QString name = !named.isEmpty() ? named : rules.isEmpty() ? title() : rules;
    const bool isAdded = addOwnTile(m_desk.preferences(), {name, m_entity.name, std::move(view)});
    Q_EMIT messageRequested(isAdded ? tr("“%1” is on Home now", "list").arg(name)
                                    : tr("It is on Home already, or there is no room for more."),
                            false);
}

void ListPage::buildGlance(QWidget* list)
{
    m_glance = new ListGlance(m_desk, m_bench, list);
    static_cast<QVBoxLayout*>(layout())->addWidget(m_glance, 1);
    m_glanceButton->setCheckable(true);
    m_glanceButton->setChecked(m_glance->isOpen());
    m_glanceButton->setFocusPolicy(Qt::TabFocus);
    connect(m_glanceButton, &QToolButton::toggled, m_glance, &ListGlance::setOpen);
    connect(m_glance, &ListGlance::opened, m_glanceButton, &QToolButton::setChecked);
    connect(m_glance, &ListGlance::messageRequested, this, &ListPage::messageRequested);
    connect(m_glance, &ListGlance::madeRequested, this, &ListPage::madeRequested);
    connect(m_glance, &ListGlance::offersRequested, this, &ListPage::offersRequested);
    connect(m_glance, &ListGlance::routeRequested, this, [this](const Route& route) {
        m_desk.setTrail(m_model->query());
        Q_EMIT routeRequested(route);
    });
    const auto follow = [this] {
        const auto id = m_model->idAt(m_table->currentIndex().row());
        m_glance->follow(id ? std::optional(RecordKey{m_entity.name, *id}) : std::nullopt);
    };
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this, follow);
    connect(m_model, &RecordListModel::countChanged, this, follow);
}

void ListPage::selectFirst(int rows)
{
    makeCurrent(*m_table, m_model->index(0, 0));
    const int last = std::min(rows, m_model->rowCount()) - 1;
    m_table->selectionModel()->select({m_model->index(0, 0), m_model->index(last, 0)},
                                      QItemSelectionModel::ClearAndSelect |
                                          QItemSelectionModel::Rows);
}

void ListPage::toggleGlance()
{
    m_glance->setOpen(!m_glance->isOpen());
}

bool ListPage::hasDraft() const
{
    return m_glance->view() && m_glance->view()->hasDraft();
}

bool ListPage::keepDraft()
{
    return !m_glance->view() || m_glance->view()->keepDraft();
}

/// What is written about the current row is written beside the list.
void ListPage::performOnRow(Verb verb)
{
    const auto id = m_model->idAt(m_table->currentIndex().row());
    if (!id) {
        return;
    }
    const RecordKey key{m_entity.name, *id};
    m_glance->setOpen(true);
    if (m_glance->view()) {
        m_glance->view()->setRecord(key);
        m_glance->view()->perform(verb);
    }
}

QList<PageKey> ListPage::keys() const
{
    return {{QStringLiteral("Space"), tr("Preview of the current record")},
            {QStringLiteral("J / K"), tr("Next or previous row")},
            {QStringLiteral("Enter"), tr("Open the record")},
            {QStringLiteral("/"), tr("Filter by words")},
            {QStringLiteral("Ctrl+E"), tr("Edit selected …")},
            {QStringLiteral("Ctrl+C"), tr("Copy the selected rows, or the cell")},
            {QStringLiteral("Ctrl+Shift+C"), tr("Copy the selected rows with their IDs")},
            {QStringLiteral("Ctrl+V"), tr("Paste, after showing what would change")},
            {QStringLiteral("Del"), tr("Delete the selected records")},
            {QStringLiteral("Esc"), tr("Select nothing")}};
}

void ListPage::stepRow(int by)
{
    const int row = m_table->currentIndex().row() + by;
    if (row >= 0 && row < m_model->rowCount()) {
        makeCurrent(*m_table, m_model->index(row, m_table->currentIndex().column()));
    }
}

/// Keys that mean the rows, while the keyboard is on them.
bool ListPage::takeListKey(QKeyEvent& event)
{
    const bool isPlain = event.modifiers() == Qt::NoModifier;
    if (event.key() == Qt::Key_Delete) {
        m_selection->remove();
    } else if (isPlain && event.key() == Qt::Key_Space) {
        toggleGlance();
    } else if (isPlain && (event.key() == Qt::Key_J || event.key() == Qt::Key_K)) {
        stepRow(event.key() == Qt::Key_J ? 1 : -1);
    } else if (event.key() == Qt::Key_Escape && m_table->selectedRowCount() > 1) {
        Q_EMIT m_bar->clearPicked();
    } else {
        return false;
    }
    return true;
}

} // namespace caravan::ui
