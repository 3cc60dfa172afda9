// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#include "ui/lists/list_page.h"

#include "ui/lists/list_arrangement.h"
#include "ui/lists/list_caption.h"
#include "ui/lists/list_clipboard.h"
#include "ui/lists/list_files.h"
#include "ui/lists/list_filter.h"
#include "ui/lists/list_glance.h"
#include "ui/lists/list_menus.h"
#include "ui/lists/list_selection.h"
#include "ui/lists/list_sums.h"
#include "ui/lists/record_table.h"
#include "ui/lists/selection_bar.h"
#include "ui/lists/table_columns.h"
#include "ui/models/record_list_model.h"
#include "ui/text/error_text.h"
#include "ui/text/format.h"
#include "ui/theme/caravan_style.h"
#include "ui/theme/icons.h"
#include "ui/theme/metrics.h"
#include "ui/widgets/card.h"
#include "ui/widgets/icon_button.h"
#include "ui/widgets/plain_label.h"

#include <QHBoxLayout>
#include <QItemSelectionModel>
#include <QLineEdit>
#include <QMenu>
#include <QPushButton>
#include <QStackedWidget>
#include <QToolButton>
#include <QVBoxLayout>

namespace caravan::ui {

namespace {

RecordTable* makeTable(Desk& desk, RecordListModel& model)
{
    auto* table = new RecordTable(desk);
    table->setRecords(&model);
    return table;
}

} // namespace

ListPage::ListPage(Desk& desk, const Workbench& bench, const Entity& entity, QWidget* parent)
    : Page(parent), m_desk(desk), m_entity(entity),
      m_model(new RecordListModel(desk, entity, this)), m_table(makeTable(desk, *m_model)),
      m_sums(new ListSums(desk, entity, *m_model, this)),
      m_selection(new ListSelection(desk, entity, *m_model, *m_table, this)),
      m_files(new ListFiles(desk, entity, *m_model, *m_table, this)),
      m_clipboard(new ListClipboard(desk, entity, *m_table, *m_selection, this)),
      m_arrangement(new ListArrangement(desk, *m_model, *m_table, *m_sums, this)),
      m_menus(new ListMenus(*this, desk, bench, *m_table, *m_selection, *m_files, *m_clipboard)),
      m_viewLine(new QWidget), m_bar(new SelectionBar(desk, entity, *m_viewLine)),
      m_caption(new ListCaption(desk, *m_model, *m_table, *m_sums, *m_arrangement, *m_bar, this)),
      m_keys(*this, *m_table, *m_selection, m_arrangement->filter().words()),
      m_title(new PlainLabel({}, TextRole::pageTitle)), m_columns(new QToolButton),
      m_glanceButton(makeIconButton(QStringLiteral("panel-right"))), m_new(new QPushButton)
{
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(kPageMargin, 4, kPageMargin, kPageMargin);
    layout->setSpacing(kCardPadding);
    buildHead();
    layout->addWidget(m_arrangement->tabs());
    buildViewLine();
    layout->addWidget(m_viewLine);
    layout->addWidget(m_bar);
    connectParts();
    m_glance = new ListGlance(desk, bench, buildRows());
    layout->addWidget(m_glance, 1);
    connectGlance();
    offer(Verb::find, [this] { focusFilter(); });
    offer(Verb::edit, [this] { editCell(); });
    offer(Verb::remove, [this] { removeSelected(); });
    for (const Verb verb : {Verb::call, Verb::note}) {
        offer(verb, [this, verb] { performOnRow(verb); });
    }
    retranslate();
    m_arrangement->restore();
}

QString ListPage::title() const
{
    return labelText(m_entity.plural);
}

void ListPage::buildHead()
{
    auto* titles = new QVBoxLayout;
    titles->setSpacing(2);
    titles->addWidget(m_title);
    titles->addWidget(m_caption->line());

    m_columns->setIcon(icon(QStringLiteral("columns-3")));
    m_columns->setIconSize(QSize(kIconSize, kIconSize));
    m_columns->setPopupMode(QToolButton::InstantPopup);
    m_columns->setFocusPolicy(Qt::TabFocus);
    m_columns->setMenu(new QMenu(m_columns));
    setButtonKind(*m_columns, ButtonKind::secondary);
    connect(m_columns->menu(), &QMenu::aboutToShow, this, [this] {
        m_columns->menu()->clear();
        m_table->columns().fillMenu(*m_columns->menu());
    });
    m_new->setIcon(icon(QStringLiteral("plus"), Ink::onAccent));
    setButtonKind(*m_new, ButtonKind::primary);
    connect(m_new, &QPushButton::clicked, this, &ListPage::createRecord);

    auto* head = new QHBoxLayout;
    head->setSpacing(kGap);
    head->addLayout(titles, 3);
    m_arrangement->filter().addTo(*head);
    head->addWidget(m_columns, 0, Qt::AlignBottom);
    head->addWidget(m_glanceButton, 0, Qt::AlignBottom);
    head->addWidget(m_new, 0, Qt::AlignBottom);
    static_cast<QVBoxLayout*>(layout())->addLayout(head);
}

void ListPage::buildViewLine()
{
    auto* line = new QHBoxLayout(m_viewLine);
    line->setContentsMargins(0, 0, 0, 0);
    line->setSpacing(kGap);
    m_arrangement->addTo(*line);
    line->addWidget(m_menus->moreButton(), 0, Qt::AlignTop);
}

QWidget* ListPage::buildRows()
{
    auto* card = new Card;
    card->body()->setContentsMargins(1, 4, 1, 4);
    card->body()->setSpacing(0);
    card->body()->addWidget(m_caption->place());
    auto* rows = new QWidget;
    auto* body = new QHBoxLayout(rows);
    body->setContentsMargins(0, 0, 0, 0);
    body->setSpacing(kCardPadding);
    body->addWidget(m_arrangement->panel());
    body->addWidget(card, 1);
    return rows;
}

void ListPage::connectParts()
{
    connect(m_arrangement, &ListArrangement::messageRequested, this, &ListPage::messageRequested);
    connect(m_selection, &ListSelection::messageRequested, this, &ListPage::messageRequested);
    connect(m_files, &ListFiles::messageRequested, this, &ListPage::messageRequested);
    connect(m_clipboard, &ListClipboard::messageRequested, this, &ListPage::messageRequested);
    connect(m_arrangement, &ListArrangement::lineChanged, m_menus, &ListMenus::retranslate);
    connect(m_caption, &ListCaption::everythingRequested, m_arrangement, &ListArrangement::clear);
    connect(m_caption, &ListCaption::createRequested, this, &ListPage::createRecord);
    m_menus->serve(*m_bar);
    connect(m_table, &RecordTable::rowOpened, this, &ListPage::openCurrent);
    connect(m_model, &RecordListModel::edited, this,
            [this](const QString& message) { Q_EMIT messageRequested(message, true); });
    connect(m_model, &RecordListModel::editRefused, this, &ListPage::finishInForm);
    connect(m_model, &RecordListModel::countChanged, this, &ListPage::takeCount);
    connect(m_model, &QAbstractItemModel::dataChanged, this,
            [this](const QModelIndex&, const QModelIndex&, const QList<int>& roles) {
                if (roles.isEmpty()) { // more than a mark
                    takeCount();
                }
            });
}

void ListPage::connectGlance()
{
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
    const auto follow = [this] { m_glance->follow(m_selection->current()); };
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this, follow);
    connect(m_model, &RecordListModel::countChanged, this, follow);
}

void ListPage::retranslate()
{
    m_title->setText(title());
    m_arrangement->filter().retranslate();
    m_new->setText(tr("New %1", "kind of record").arg(labelInSentence(m_entity.labels)));
    m_new->setToolTip(QStringLiteral("Ctrl+N"));
    m_new->setVisible(mayAdd());
    m_table->setAccessibleName(title());
    m_columns->setAccessibleName(tr("Columns"));
    m_columns->setToolTip(tr("Columns"));
    m_glanceButton->setAccessibleName(tr("Preview"));
    m_glanceButton->setToolTip(tr("Preview of the selected record (Space)"));
    m_bar->retranslate();
    m_glance->retranslate();
    m_arrangement->retranslate();
    m_menus->retranslate();
    if (m_model->columnCount() > 0) {
        Q_EMIT m_model->headerDataChanged(Qt::Horizontal, 0, m_model->columnCount() - 1);
    }
    m_table->viewport()->update();
    m_caption->setCreateText(mayAdd() ? m_new->text() : QString());
    takeCount();
}

void ListPage::takeCount()
{
    m_sums->read();
    m_caption->show();
    if (isVisible()) {
        m_arrangement->restorePlaceIfCounted();
    }
}

void ListPage::focusContent()
{
    m_table->setFocus(Qt::OtherFocusReason);
}

void ListPage::focusFilter()
{
    QLineEdit& words = m_arrangement->filter().words();
    words.setFocus(Qt::ShortcutFocusReason);
    words.selectAll();
}

void ListPage::arrange(const Route& route)
{
    m_arrangement->arrange(route);
}

void ListPage::showView(const ListView& view)
{
    m_arrangement->showView(view);
}

void ListPage::showOnly(const ListView& view)
{
    m_arrangement->showOnly(view);
}

void ListPage::addToHome()
{
    m_arrangement->addToHome(title());
}

void ListPage::showEvent(QShowEvent* event)
{
    Page::showEvent(event);
    m_glance->restore();
    m_arrangement->restorePlaceSoon();
}

void ListPage::hideEvent(QHideEvent* event)
{
    m_arrangement->rememberPlace();
    Page::hideEvent(event);
}

void ListPage::createRecord()
{
    if (mayAdd()) {
        Q_EMIT routeRequested(Route::create(m_entity.name));
    }
}

void ListPage::openCurrent()
{
    if (const auto key = m_selection->current()) {
        m_desk.setTrail(m_model->query());
        Q_EMIT routeRequested(Route::record(*key));
    }
}

void ListPage::openInWindow()
{
    const auto key = m_selection->current();
    Q_EMIT windowRequested(key ? Route::record(*key) : Route::list(m_entity.name));
}

void ListPage::editCurrent()
{
    if (const auto key = m_selection->current()) {
        Q_EMIT routeRequested(Route::edit(*key));
    }
}

void ListPage::editCell()
{
    if (!m_table->editCurrent()) {
        editCurrent();
    }
}

/// A cell cannot say all that a stage asks for: the form can, and what was typed goes along.
void ListPage::finishInForm(const RecordKey& key, const std::string& field, const Value& value,
                            const Error& error)
{
    Q_EMIT messageRequested(errorText(error, &m_entity), false);
    Route route = Route::edit(key);
    route.preset = {{field, value}};
    Q_EMIT routeRequested(route);
}

void ListPage::setField()
{
    m_selection->setField();
}

void ListPage::handOver()
{
    m_selection->handOver();
}

void ListPage::removeSelected()
{
    m_selection->remove();
}

void ListPage::importSheet()
{
    m_files->importSheet();
}

void ListPage::exportShown()
{
    m_files->exportShown(title());
}

void ListPage::toggleGlance()
{
    m_glance->toggle();
}

void ListPage::printShown()
{
    m_files->printShown({title(), m_arrangement->filterText(), momentText(m_desk.now())});
}

void ListPage::selectFirst(int rows)
{
    m_selection->selectFirst(rows);
}

bool ListPage::hasDraft() const
{
    return m_glance->hasDraft();
}

bool ListPage::keepDraft()
{
    return m_glance->keepDraft();
}

/// What is written about the current row is written beside the list.
void ListPage::performOnRow(Verb verb)
{
    if (const auto key = m_selection->current()) {
        m_glance->perform(verb, *key);
    }
}

QList<PageKey> ListPage::keys() const
{
    return ListKeys::all();
}

void ListPage::keyPressEvent(QKeyEvent* event)
{
    if (!m_keys.take(*event)) {
        Page::keyPressEvent(event);
    }
}

} // namespace caravan::ui
