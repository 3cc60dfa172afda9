// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#include "ui/record_page/record_page.h"

#include "ui/files/files_view.h"
#include "ui/models/mail.h"
#include "ui/record_page/details_card.h"
#include "ui/record_page/record_facts.h"
#include "ui/record_page/record_glance.h"
#include "ui/record_page/record_head.h"
#include "ui/record_page/record_tabs.h"
#include "ui/record_page/record_timeline.h"
#include "ui/record_page/stage_line.h"
#include "ui/text/error_text.h"
#include "ui/text/format.h"
#include "ui/text/value_display.h"
#include "ui/theme/metrics.h"
#include "ui/widgets/empty_state.h"
#include "ui/workbench/workbench.h"

#include <QDesktopServices>
#include <QDragEnterEvent>
#include <QHBoxLayout>
#include <QMimeData>
#include <QScrollArea>
#include <QVBoxLayout>

namespace caravan::ui {

namespace {

constexpr int kBodyHeightMin = 380; ///< what one works with: a composer and a few entries below it

} // namespace

RecordPage::RecordPage(Desk& desk, const Workbench& bench, const Entity& entity, const RecordId& id,
                       QWidget* parent)
    : Page(parent), m_desk(desk), m_bench(bench), m_entity(entity), m_id(id),
      m_scroll(new QScrollArea), m_content(new QWidget),
      m_head(new RecordHead(desk, bench, entity, id)), m_stages(new StageLine(entity)),
      m_facts(new RecordFacts(desk, bench)), m_details(new DetailsCard(desk)),
      m_tabs(new RecordTabs(desk, bench, key())), m_gone(new EmptyState),
      m_commands({*this, desk, bench, entity, m_row, *m_details, *m_tabs})
{
    auto* outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 0);
    m_scroll->setWidget(m_content);
    m_scroll->setWidgetResizable(true);
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setFocusPolicy(Qt::NoFocus);
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_scroll->viewport()->setAutoFillBackground(false);
    m_content->setAutoFillBackground(false);
    outer->addWidget(m_scroll, 1);
    outer->addWidget(m_gone, 1);

    auto* layout = new QVBoxLayout(m_content);
    layout->setContentsMargins(kPageMargin, 0, kPageMargin, kPageMargin);
    layout->setSpacing(kCardPadding);
    layout->addWidget(m_head);
    layout->addWidget(m_stages);
    layout->addWidget(m_facts);
    auto* body = new QHBoxLayout;
    body->setSpacing(kCardPadding);
    m_tabs->setMinimumHeight(kBodyHeightMin);
    body->addWidget(m_details);
    body->addWidget(m_tabs, 1);
    layout->addLayout(body, 1);
    setAcceptDrops(m_tabs->files() != nullptr);
    follow();
    load();
    retranslate();
}

void RecordPage::follow()
{
    offer(Verb::edit, [this] { editHere(); });
    offer(Verb::remove, [this] { removeHere(); });
    for (const Verb verb : {Verb::call, Verb::note, Verb::visit}) {
        offer(verb, [this, verb] { perform(verb); });
    }
    offer(Verb::previous, [this] { step(-1); });
    offer(Verb::next, [this] { step(1); });
    connect(m_head, &RecordHead::editPicked, this, &RecordPage::editRecord);
    connect(m_head, &RecordHead::clonePicked, this, &RecordPage::cloneRecord);
    connect(m_head, &RecordHead::removePicked, this, &RecordPage::removeRecord);
    connect(m_head, &RecordHead::routeRequested, this, &RecordPage::routeRequested);
    connect(m_head, &RecordHead::messageRequested, this, &RecordPage::messageRequested);
    connect(m_head, &RecordHead::madeRequested, this, &RecordPage::madeRequested);
    connect(m_head, &RecordHead::offersRequested, this, &RecordPage::offersRequested);
    connect(m_stages, &StageLine::stagePicked, this, &RecordPage::moveTo);
    connect(m_facts, &RecordFacts::routeRequested, this, &RecordPage::routeRequested);
    connect(m_details, &DetailsCard::messageRequested, this, &RecordPage::messageRequested);
    connect(m_details, &DetailsCard::mailPicked, this, &RecordPage::writeMail);
    connect(m_details, &DetailsCard::recordPicked, this,
            [this](const RecordKey& key) { Q_EMIT routeRequested(Route::record(key)); });
    connect(m_tabs, &RecordTabs::routeRequested, this, &RecordPage::routeRequested);
    connect(m_tabs, &RecordTabs::messageRequested, this, &RecordPage::messageRequested);
    connect(m_tabs, &RecordTabs::madeRequested, this, &RecordPage::madeRequested);
    connect(m_tabs, &RecordTabs::offersRequested, this, &RecordPage::offersRequested);
    connect(m_gone, &EmptyState::actionPicked, this, &RecordPage::restoreRecord);
    connect(&m_desk, &Desk::committed, this, &RecordPage::take);
}

void RecordPage::perform(Verb verb)
{
    if (m_row && !m_head->perform(verb)) {
        m_tabs->perform(verb);
        m_scroll->ensureWidgetVisible(m_tabs, 0, 0);
    }
}

/// Where nobody notes it, it is only written.
void RecordPage::writeMail(const QString& address)
{
    if (!m_tabs->writeMail(address)) {
        QDesktopServices::openUrl(mailUrl(address));
    }
}

QString RecordPage::title() const
{
    return m_row ? recordTitle(m_row->record) : labelText(m_entity.labels);
}

FilesView* RecordPage::files()
{
    return m_tabs->files();
}

TimelineModel& RecordPage::timeline()
{
    return m_tabs->timeline().model();
}

bool RecordPage::hasDraft() const
{
    return m_details->isEditing();
}

bool RecordPage::keepDraft()
{
    return m_details->finish();
}

void RecordPage::retranslate()
{
    m_head->retranslate();
    m_stages->retranslate();
    m_details->retranslate();
    m_gone->setContent(toQString(m_entity.icon), tr("This record was deleted"),
                       tr("It may also have been moved to where you have no access."),
                       tr("Restore it"));
    m_tabs->retranslate();
    showRecord();
}

void RecordPage::focusContent()
{
    m_desk.markRead({key()});
    if (m_row) {
        m_tabs->timeline().focusView();
    }
}

QList<PageKey> RecordPage::keys() const
{
    return {{QStringLiteral("F2"), tr("Edit the value with the focus, or the record")},
            {QStringLiteral("J / K"), tr("Next or previous entry of the timeline")},
            {QStringLiteral("1 … 9"), tr("Press a button of the entry")},
            {QStringLiteral("Ctrl+Enter"), tr("Save what is composed")}};
}

void RecordPage::showFiles()
{
    m_tabs->showFiles();
}

void RecordPage::showPanel(const std::string& key)
{
    m_tabs->showPanel(key);
}

void RecordPage::step(int by)
{
    m_head->step(by);
}

void RecordPage::editRecord()
{
    m_commands.edit();
}

void RecordPage::removeRecord()
{
    m_commands.remove();
}

void RecordPage::editHere()
{
    m_commands.editHere();
}

void RecordPage::removeHere()
{
    m_commands.removeHere();
}

void RecordPage::restoreRecord()
{
    m_commands.restore(key());
}

void RecordPage::moveTo(const QString& stage)
{
    m_commands.moveTo(stage);
}

void RecordPage::cloneRecord()
{
    m_commands.clone();
}

void RecordPage::dragEnterEvent(QDragEnterEvent* event)
{
    if (FilesView::canAdd(*event->mimeData())) {
        event->acceptProposedAction();
    }
}

void RecordPage::dropEvent(QDropEvent* event)
{
    showFiles();
    files()->add(*event->mimeData());
    event->acceptProposedAction();
}

void RecordPage::take(const Commit& commit)
{
    m_tabs->take(commit);
    if (commit.touches(m_entity.name) || commit.syncState) {
        load();
        showRecord();
        Q_EMIT titleChanged();
        return;
    }
    const Entity* conflicts = m_desk.catalogue().serving(Serves::conflicts);
    if (conflicts && commit.touches(conflicts->name)) {
        showRecord(); // a field is marked while there is one
        return;
    }
    m_facts->take(commit);
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

void RecordPage::showRecord()
{
    m_scroll->setVisible(m_row.has_value());
    m_gone->setVisible(!m_row.has_value());
    if (!m_row) {
        return;
    }
    m_head->setRow(*m_row);
    m_stages->setRecord(m_row->record, m_desk.rights().mayUpdate(m_row->record));
    m_facts->setRecord(m_row->record);
    m_details->setRecord(m_row->record);
    m_tabs->setRecord(m_row->record);
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
    bench.setGlance([](Desk& desk, const Workbench& all) -> GlanceView* {
        return new RecordGlance(desk, all);
    });
}

} // namespace caravan::ui
