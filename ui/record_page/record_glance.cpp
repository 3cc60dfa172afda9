// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#include "ui/record_page/record_glance.h"

#include "ui/models/desk.h"
#include "ui/models/mail.h"
#include "ui/record_page/details_view.h"
#include "ui/record_page/record_facts.h"
#include "ui/record_page/record_timeline.h"
#include "ui/text/format.h"
#include "ui/text/value_display.h"
#include "ui/theme/caravan_style.h"
#include "ui/theme/icons.h"
#include "ui/theme/metrics.h"
#include "ui/widgets/empty_state.h"
#include "ui/widgets/plain_label.h"

#include <QDesktopServices>
#include <QHBoxLayout>
#include <QPushButton>
#include <QScrollArea>
#include <QTabWidget>
#include <QVBoxLayout>

namespace caravan::ui {

namespace {

constexpr int kFactsFrom = 420; ///< height of the pane
const QString kTabKey = QStringLiteral("glance.tab");

} // namespace

RecordGlance::RecordGlance(Desk& desk, const Workbench& bench, QWidget* parent)
    : GlanceView(parent), m_desk(desk), m_bench(bench), m_content(new QWidget),
      m_title(new PlainLabel({}, TextRole::cardTitle)),
      m_kind(new PlainLabel({}, TextRole::caption, Ink::text2)), m_open(new QPushButton),
      m_factsPlace(new QWidget), m_facts(new RecordFacts(desk, bench)), m_tabs(new QTabWidget),
      m_details(new DetailsView(desk)), m_timelinePlace(new QWidget), m_empty(new EmptyState)
{
    auto* scroll = new QScrollArea;
    scroll->setWidget(m_details);
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->viewport()->setAutoFillBackground(false);
    m_details->setAutoFillBackground(false);
    auto* place = new QVBoxLayout(m_timelinePlace);
    place->setContentsMargins(0, 0, 0, 0);
    m_tabs->addTab(m_timelinePlace, {});
    m_tabs->addTab(scroll, {});
    m_tabs->setDocumentMode(true);
    m_tabs->setCurrentIndex(m_desk.preferences().value(kTabKey).toInt());

    auto* inside = new QVBoxLayout(m_content);
    inside->setContentsMargins(kCardPadding, kCardPadding, kCardPadding, kGap);
    inside->setSpacing(kGap);
    inside->addWidget(makeHead());
    auto* facts = new QVBoxLayout(m_factsPlace);
    facts->setContentsMargins(0, 0, 0, 0);
    facts->addWidget(m_facts);
    inside->addWidget(m_factsPlace);
    inside->addWidget(m_tabs, 1);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_content, 1);
    layout->addWidget(m_empty, 1);

    connect(m_tabs, &QTabWidget::currentChanged, this,
            [this](int tab) { m_desk.preferences().setValue(kTabKey, tab); });
    connect(m_facts, &RecordFacts::routeRequested, this, &RecordGlance::routeRequested);
    connect(m_details, &DetailsView::messageRequested, this, &RecordGlance::messageRequested);
    connect(m_details, &DetailsView::mailPicked, this, &RecordGlance::writeMail);
    connect(m_details, &DetailsView::recordPicked, this,
            [this](const RecordKey& key) { Q_EMIT routeRequested(Route::record(key)); });
    connect(&desk, &Desk::committed, this, &RecordGlance::take);
    show();
    retranslate();
}

QWidget* RecordGlance::makeHead()
{
    m_title->setElided(true);
    setButtonKind(*m_open, ButtonKind::secondary);
    m_open->setIcon(icon(QStringLiteral("arrow-right")));
    connect(m_open, &QPushButton::clicked, this, [this] {
        if (m_key) {
            Q_EMIT routeRequested(Route::record(*m_key));
        }
    });
    auto* titles = new QVBoxLayout;
    titles->setSpacing(0);
    titles->addWidget(m_title);
    titles->addWidget(m_kind);
    auto* head = new QWidget;
    auto* line = new QHBoxLayout(head);
    line->setContentsMargins(0, 0, 0, 0);
    line->setSpacing(kGap);
    line->addLayout(titles, 1);
    line->addWidget(m_open, 0, Qt::AlignTop);
    return head;
}

void RecordGlance::setRecord(const std::optional<RecordKey>& key)
{
    if (key == m_key || (hasDraft() && !keepDraft())) {
        return;
    }
    m_key = key;
    load();
    delete m_timeline; // one belongs to one record, as do the drafts above it
    m_timeline = nullptr;
    if (m_row) {
        m_timeline = new RecordTimeline(m_desk, m_bench, *m_key);
        follow(*m_timeline);
        m_timelinePlace->layout()->addWidget(m_timeline);
        m_timeline->retranslate();
    }
    show();
}

void RecordGlance::follow(RecordTimeline& timeline)
{
    connect(&timeline, &RecordTimeline::routeRequested, this, &RecordGlance::routeRequested);
    connect(&timeline, &RecordTimeline::messageRequested, this, &RecordGlance::messageRequested);
    connect(&timeline, &RecordTimeline::madeRequested, this, &RecordGlance::madeRequested);
    connect(&timeline, &RecordTimeline::offersRequested, this, &RecordGlance::offersRequested);
}

void RecordGlance::load()
{
    m_row = m_key ? m_desk.replica().find(m_key->entity, m_key->id) : std::nullopt;
    if (m_row && m_row->record.life != Life::live) {
        m_row.reset();
    }
}

void RecordGlance::show()
{
    m_content->setVisible(m_row.has_value());
    m_empty->setVisible(!m_row.has_value());
    if (!m_row) {
        return;
    }
    const Record& record = m_row->record;
    m_title->setText(recordTitle(record));
    m_kind->setText(labelText(record.entity->labels));
    m_facts->setRecord(record);
    m_details->setRecord(record);
    m_timeline->setRecord(record);
}

void RecordGlance::retranslate()
{
    setAccessibleName(tr("Preview"));
    m_open->setText(tr("Open"));
    m_open->setToolTip(tr("Open the whole page (Enter)"));
    m_tabs->setTabText(0, tr("Timeline"));
    m_tabs->setTabText(1, tr("Details"));
    m_empty->setContent(QStringLiteral("eye"), tr("No record selected"),
                        tr("Select a row to see its record here."));
    if (m_timeline) {
        m_timeline->retranslate();
    }
    show();
}

bool RecordGlance::perform(Verb verb)
{
    if (!m_timeline || !m_timeline->perform(verb)) {
        return false;
    }
    m_tabs->setCurrentIndex(0);
    return true;
}

bool RecordGlance::hasDraft() const
{
    return m_details->isEditing();
}

bool RecordGlance::keepDraft()
{
    return m_details->finish();
}

/// A low pane shows what one works with; the facts are among the details too.
void RecordGlance::resizeEvent(QResizeEvent* event)
{
    GlanceView::resizeEvent(event);
    m_factsPlace->setVisible(height() >= kFactsFrom);
}

/// Where nobody notes it, it is only written.
void RecordGlance::writeMail(const QString& address)
{
    if (m_timeline && m_timeline->writeMail(address)) {
        m_tabs->setCurrentIndex(0);
    } else {
        QDesktopServices::openUrl(mailUrl(address));
    }
}

void RecordGlance::take(const Commit& commit)
{
    if (!m_row) {
        return;
    }
    const Entity& entity = *m_row->record.entity;
    const bool isReferredTo =
        std::any_of(entity.fields.begin(), entity.fields.end(),
                    [&](const Field& field) { return commit.touchesTargetOf(field); });
    if (commit.touches(entity.name) || commit.syncState || isReferredTo) {
        load();
        show();
    } else {
        m_facts->take(commit);
    }
}

} // namespace caravan::ui
