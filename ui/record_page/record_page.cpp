// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#include "ui/record_page/record_page.h"

#include "core/actions/attach_file.h"
#include "ui/files/files_view.h"
#include "ui/lists/related_list.h"
#include "ui/record_page/details_view.h"
#include "ui/record_page/timeline_chips.h"
#include "ui/text/format.h"
#include "ui/text/value_display.h"
#include "ui/theme/caravan_style.h"
#include "ui/theme/metrics.h"
#include "ui/widgets/card.h"
#include "ui/widgets/empty_state.h"
#include "ui/widgets/icon_button.h"
#include "ui/widgets/key_facts.h"
#include "ui/widgets/plain_label.h"
#include "ui/widgets/stage_path.h"
#include "ui/widgets/timeline_view.h"
#include "ui/workbench/workbench.h"

#include <QDragEnterEvent>
#include <QHBoxLayout>
#include <QMenu>
#include <QMimeData>
#include <QPushButton>
#include <QScrollArea>
#include <QStackedWidget>
#include <QTabBar>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>

namespace caravan::ui {

namespace {

constexpr int kDetailsWidth = 320;

} // namespace

RecordPage::RecordPage(Desk& desk, const Workbench& bench, const Entity& entity, const RecordId& id,
                       QWidget* parent)
    : Page(parent), m_desk(desk), m_bench(bench), m_entity(entity), m_id(id),
      m_timeline(new TimelineModel(desk, entity, this)), m_content(new QWidget),
      m_crumbs(new QHBoxLayout), m_title(new PlainLabel({}, TextRole::pageTitle)),
      m_state(new PlainLabel({}, TextRole::caption, Ink::text2)), m_actions(new QWidget),
      m_place(new PlainLabel({}, TextRole::caption, Ink::text3)),
      m_previous(makeIconButton(QStringLiteral("chevron-left"))),
      m_next(makeIconButton(QStringLiteral("chevron-right"))), m_edit(new QPushButton),
      m_clone(makeIconButton(QStringLiteral("copy"))),
      m_remove(makeIconButton(QStringLiteral("trash-2"))), m_stages(new StagePath),
      m_otherStages(new QPushButton), m_facts(new KeyFacts),
      m_detailsTitle(new PlainLabel({}, TextRole::cardTitle)),
      m_complete(new PlainLabel({}, TextRole::caption, Ink::text3)),
      m_details(new DetailsView(desk)), m_tabs(new QTabBar), m_add(new QPushButton),
      m_stack(new QStackedWidget), m_timelinePart(new QWidget),
      m_chips(new TimelineChips(*m_timeline, desk.preferences())),
      m_timelineStack(new QStackedWidget), m_timelineView(new TimelineView),
      m_noTimeline(new EmptyState), m_gone(new EmptyState)
{
    auto* outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 0);
    outer->addWidget(m_content, 1);
    outer->addWidget(m_gone, 1);

    auto* layout = new QVBoxLayout(m_content);
    layout->setContentsMargins(kPageMargin, 0, kPageMargin, kPageMargin);
    layout->setSpacing(kCardPadding);
    buildHead();
    auto* stages = new QHBoxLayout;
    stages->setSpacing(kGap);
    stages->addWidget(m_stages, 1);
    stages->addWidget(m_otherStages);
    setButtonKind(*m_otherStages, ButtonKind::secondary);
    m_otherStages->setMenu(new QMenu(m_otherStages));
    m_otherStages->menu()->setToolTipsVisible(true);
    m_otherStages->hide();
    layout->addLayout(stages);
    layout->addWidget(m_facts);
    buildBody();
    buildPanels();
    buildRelated();
    buildFiles();
    m_timeline->setRecord(id);
    offer(Verb::edit, [this] { editHere(); });
    offer(Verb::remove, [this] { removeHere(); });
    offer(Verb::call, [this] { performByTools(Verb::call); });
    offer(Verb::visit, [this] { performByTools(Verb::visit); });
    offer(Verb::previous, [this] { step(-1); });
    offer(Verb::next, [this] { step(1); });
    connect(&desk, &Desk::committed, this, &RecordPage::take);
    connect(m_gone, &EmptyState::actionPicked, this, &RecordPage::restoreRecord);
    load();
    retranslate();
}

void RecordPage::buildHead()
{
    m_crumbs->setSpacing(6);
    m_title->setElided(true);
    auto* titles = new QVBoxLayout;
    titles->setSpacing(2);
    titles->addLayout(m_crumbs);
    titles->addWidget(m_title);
    titles->addWidget(m_state);

    auto* actions = new QHBoxLayout(m_actions);
    actions->setContentsMargins(0, 0, 0, 0);
    actions->setSpacing(kGap);
    actions->addWidget(m_place);
    actions->addWidget(m_previous);
    actions->addWidget(m_next);
    actions->addSpacing(kGap);
    for (QToolButton* button : {m_previous, m_next}) {
        setButtonKind(*button, ButtonKind::ghost);
    }
    connect(m_previous, &QToolButton::clicked, this, [this] { step(-1); });
    connect(m_next, &QToolButton::clicked, this, [this] { step(1); });
    buildTools(*actions);
    actions->addSpacing(kGap);
    actions->addWidget(m_clone);
    actions->addWidget(m_remove);
    actions->addWidget(m_edit);
    setButtonKind(*m_edit, ButtonKind::primary);
    m_edit->setIcon(icon(QStringLiteral("pencil"), Ink::onAccent));
    connect(m_edit, &QPushButton::clicked, this, &RecordPage::editRecord);
    connect(m_clone, &QToolButton::clicked, this, &RecordPage::cloneRecord);
    connect(m_remove, &QToolButton::clicked, this, &RecordPage::removeRecord);

    auto* head = new QHBoxLayout;
    head->addLayout(titles, 1);
    head->addSpacing(kCardPadding);
    head->addWidget(m_actions, 0, Qt::AlignBottom);
    static_cast<QVBoxLayout*>(m_content->layout())->addLayout(head);

    connect(m_stages, &StagePath::stagePicked, this, &RecordPage::moveTo);
    connect(m_facts, &KeyFacts::linkPicked, this, [this](const QString& field) {
        if (const auto key = m_row ? m_row->record.referred(toStd(field)) : std::nullopt) {
            Q_EMIT routeRequested(Route::record(*key));
        }
    });
}

void RecordPage::buildBody()
{
    auto* left = new Card;
    left->body()->setContentsMargins(1, kCardPadding, 1, 4);
    auto* title = new QHBoxLayout;
    title->setContentsMargins(kCardPadding, 0, kCardPadding, 4);
    title->addWidget(m_detailsTitle, 1);
    title->addWidget(m_complete);
    left->body()->addLayout(title);
    auto* scroll = new QScrollArea;
    scroll->setWidget(m_details);
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->viewport()->setAutoFillBackground(false);
    m_details->setAutoFillBackground(false);
    left->body()->addWidget(scroll, 1);
    left->setFixedWidth(kDetailsWidth);
    connect(m_details, &DetailsView::messageRequested, this,
            [this](const QString& message) { Q_EMIT messageRequested(message, false); });
    connect(m_details, &DetailsView::mailPicked, this, &RecordPage::writeMail);
    connect(m_details, &DetailsView::recordPicked, this,
            [this](const RecordKey& key) { Q_EMIT routeRequested(Route::record(key)); });

    auto* right = new Card;
    right->body()->setContentsMargins(1, 6, 1, 4);
    right->body()->setSpacing(0);
    auto* bar = new QHBoxLayout;
    bar->setContentsMargins(kGap, 0, kGap, 0);
    m_tabs->setDrawBase(false);
    m_tabs->setExpanding(false);
    m_tabs->setUsesScrollButtons(true);
    m_tabs->setMinimumHeight(kHeaderHeight);
    setButtonKind(*m_add, ButtonKind::ghost);
    m_add->setIcon(icon(QStringLiteral("plus")));
    m_add->setMenu(new QMenu(m_add));
    connect(m_tabs, &QTabBar::currentChanged, this, &RecordPage::showTab);
    bar->addWidget(m_tabs, 1);
    bar->addWidget(m_add);
    right->body()->addLayout(bar);
    auto* rule = new QFrame;
    rule->setFixedHeight(1);
    rule->setAutoFillBackground(true);
    rule->setBackgroundRole(QPalette::Dark);
    right->body()->addWidget(rule);
    right->body()->addWidget(m_stack, 1);

    m_timelineView->setModel(m_timeline);
    connect(m_timelineView, &TimelineView::entryOpened, this, &RecordPage::openEntry);
    connect(m_timelineView, &TimelineView::entryActionPicked, this, &RecordPage::settle);
    m_timelineStack->addWidget(m_timelineView);
    m_timelineStack->addWidget(m_noTimeline);
    auto* part = new QVBoxLayout(m_timelinePart);
    part->setContentsMargins(0, 10, 0, 0);
    part->setSpacing(10);
    part->addWidget(m_chips);
    part->addWidget(m_timelineStack, 1);
    m_stack->addWidget(m_timelinePart);
    connect(m_timeline, &QAbstractItemModel::modelReset, this,
            [this] { m_timelineStack->setCurrentIndex(m_timeline->rowCount() > 0 ? 0 : 1); });

    auto* body = new QHBoxLayout;
    body->setSpacing(kCardPadding);
    body->addWidget(left);
    body->addWidget(right, 1);
    static_cast<QVBoxLayout*>(m_content->layout())->addLayout(body, 1);
}

void RecordPage::buildRelated()
{
    for (const auto& [entity, field] : m_desk.catalogue().tabsOf(m_entity)) {
        const bool isListed = std::any_of(m_panels.begin(), m_panels.end(), [&](const auto& panel) {
            return panel.second->listed() == entity;
        });
        if (isListed || isAttachment(*entity)) {
            continue; // they have views of their own
        }
        auto* place = new QWidget;
        auto* layout = new QVBoxLayout(place);
        layout->setContentsMargins(0, 0, 0, 0);
        m_stack->addWidget(place);
        m_related.push_back({entity, field, place});
    }
    countRelated();
}

void RecordPage::countRelated()
{
    std::vector<std::pair<const Entity*, const Field*>> by;
    for (const RelatedTab& tab : m_related) {
        by.emplace_back(tab.entity, tab.field);
    }
    const std::vector<std::int64_t> counts = m_desk.replica().countReferring(by, key());
    for (std::size_t i = 0; i < m_related.size(); ++i) {
        m_related[i].count = static_cast<int>(counts[i]);
    }
}

void RecordPage::showRelated(RelatedTab& tab)
{
    if (tab.list != nullptr) {
        return;
    }
    tab.list = new RelatedList(m_desk, *tab.entity, *tab.field);
    connect(tab.list, &RelatedList::recordPicked, this,
            [this](const RecordKey& key) { Q_EMIT routeRequested(Route::record(key)); });
    connect(tab.list, &RelatedList::messageRequested, this, &RecordPage::messageRequested);
    tab.list->setTarget(key());
    tab.place->layout()->addWidget(tab.list);
    tab.place->setFocusProxy(tab.list);
}

void RecordPage::buildTools(QHBoxLayout& actions)
{
    for (const RecordAction& action : m_bench.recordActions()) {
        if (!action.appliesTo(m_entity)) {
            continue;
        }
        RecordTools* tools = action.make(m_desk);
        m_tools.push_back(tools);
        actions.addWidget(tools);
        connect(tools, &RecordTools::routeRequested, this, &RecordPage::routeRequested);
        connect(tools, &RecordTools::messageRequested, this, &RecordPage::messageRequested);
        connect(tools, &RecordTools::madeRequested, this, &RecordPage::madeRequested);
        connect(tools, &RecordTools::offersRequested, this, &RecordPage::offersRequested);
    }
}

void RecordPage::buildPanels()
{
    for (const RecordPanel& panel : m_bench.recordPanels()) {
        if (!panel.appliesTo(m_entity)) {
            continue;
        }
        PanelView* view = panel.make(m_desk, key());
        m_panels.emplace_back(panel.key, view);
        m_stack->addWidget(view);
        connect(view, &PanelView::routeRequested, this, &RecordPage::routeRequested);
        connect(view, &PanelView::messageRequested, this, &RecordPage::messageRequested);
        connect(view, &PanelView::countChanged, this, &RecordPage::showTabs);
    }
}

void RecordPage::buildFiles()
{
    const Field* about = attachmentField(m_desk.catalogue(), m_entity.name);
    if (about == nullptr) {
        return;
    }
    m_files = new FilesView(m_desk, key(), *about);
    m_stack->addWidget(m_files);
    setAcceptDrops(true);
    connect(m_files, &FilesView::countChanged, this, &RecordPage::showTabs);
    connect(m_files, &FilesView::messageRequested, this, &RecordPage::messageRequested);
}

void RecordPage::dragEnterEvent(QDragEnterEvent* event)
{
    if (FilesView::canAdd(*event->mimeData())) {
        event->acceptProposedAction();
    }
}

void RecordPage::showTabOf(QWidget* content)
{
    for (int tab = 0; content && tab < m_tabs->count(); ++tab) {
        if (m_tabs->tabData(tab) == QVariant(m_stack->indexOf(content))) {
            m_tabs->setCurrentIndex(tab);
        }
    }
}

void RecordPage::showFiles()
{
    showTabOf(m_files);
}

void RecordPage::showPanel(const std::string& key)
{
    for (const auto& [name, view] : m_panels) {
        if (name == key) {
            showTabOf(view);
        }
    }
}

void RecordPage::dropEvent(QDropEvent* event)
{
    showFiles();
    m_files->add(*event->mimeData());
    event->acceptProposedAction();
}

QString RecordPage::title() const
{
    return m_row ? recordTitle(m_row->record) : labelText(m_entity.labels);
}

void RecordPage::focusContent()
{
    m_desk.markRead({key()});
    if (m_row) {
        m_timelineView->setFocus(Qt::OtherFocusReason);
    }
}

void RecordPage::take(const Commit& commit)
{
    const bool mayCount =
        std::any_of(m_related.begin(), m_related.end(),
                    [&](const RelatedTab& tab) { return commit.touches(tab.entity->name); });
    if (mayCount) {
        countRelated();
        showTabs();
    }
    if (commit.touches(m_entity.name) || commit.syncState) {
        load();
        showRecord();
        Q_EMIT titleChanged();
        return;
    }
    for (const Field& field : m_entity.fields) {
        if (commit.touchesTargetOf(field)) {
            showRecord();
            return;
        }
    }
}

void RecordPage::load()
{
    m_row = m_desk.replica().find(m_entity.name, m_id);
    if (m_row && m_row->record.life != Life::live) {
        m_row.reset();
    }
}

bool RecordPage::mayWrite() const
{
    return m_row && m_desk.rights().mayUpdate(m_row->record);
}

void addRecordPage(Workbench& bench)
{
    bench.add(PageKind{
        .key = "record",
        .make = [](const PageSite& site, const Route& route) -> Page* {
            const Entity* entity = site.desk.catalogue().entity(route.entity);
            return entity ? new RecordPage(site.desk, site.bench, *entity, route.id) : nullptr;
        },
    });
}

} // namespace caravan::ui
