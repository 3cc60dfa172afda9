// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#include "ui/service/visit_player.h"

#include "core/actions/attach_file.h"
#include "core/service/coverage.h"
#include "ui/models/viewpoint.h"
#include "ui/service/arrive_step.h"
#include "ui/service/checks_step.h"
#include "ui/service/parts_step.h"
#include "ui/service/photos_step.h"
#include "ui/service/service_text.h"
#include "ui/service/sign_step.h"
#include "ui/service/work_step.h"
#include "ui/text/clock_text.h"
#include "ui/text/format.h"
#include "ui/text/value_display.h"
#include "ui/theme/caravan_style.h"
#include "ui/theme/metrics.h"
#include "ui/widgets/card.h"
#include "ui/widgets/key_facts.h"
#include "ui/widgets/link_label.h"
#include "ui/widgets/nav_list.h"
#include "ui/widgets/pill.h"
#include "ui/widgets/plain_label.h"
#include "ui/widgets/press_guard.h"

#include <QAction>
#include <QDesktopServices>
#include <QHBoxLayout>
#include <QPushButton>
#include <QScrollArea>
#include <QSignalBlocker>
#include <QStackedWidget>
#include <QUrl>
#include <QVBoxLayout>

namespace caravan::ui {

namespace {

constexpr int kStepsWidth = 150;

} // namespace

VisitPlayer::VisitPlayer(Desk& desk, const RecordId& visit, QWidget* parent)
    : Page(parent), m_desk(desk), m_visit(visit), m_record(new LinkLabel({})),
      m_title(new PlainLabel({}, TextRole::pageTitle)), m_status(new Pill), m_facts(new KeyFacts),
      m_list(new NavList), m_card(new Card), m_stack(new QStackedWidget), m_back(new QPushButton),
      m_next(new QPushButton), m_guard(new PressGuard(*this, [this] { refresh(); }))
{
    build();
    retranslate();
    if (const auto row = m_desk.replica().find("visit", m_visit)) {
        showStep(firstOpen(row->record));
    }
    connect(&desk, &Desk::committed, this, [this](const Commit& commit) {
        for (const char* entity : {"visit", "visit_check", "part_use", "reading", "visit_addendum",
                                   "attachment", "asset", "checklist", "checklist_item"}) {
            if (commit.touches(entity)) {
                m_guard->follow();
                return;
            }
        }
    });
}

VisitPlayer::~VisitPlayer()
{
    // With a window that closes much is gone already: what is saved now is shown to nobody.
    const QSignalBlocker quiet(this);
    m_desk.disconnect(this);
    delete m_guard;
    for (VisitStep* step : m_steps) {
        step->flush();
    }
}

void VisitPlayer::build()
{
    auto* head = new QHBoxLayout;
    head->setSpacing(kGap);
    m_title->setElided(true);
    head->addWidget(m_title, 1);
    head->addWidget(m_status);
    head->addWidget(m_record);
    m_list->setFixedWidth(kStepsWidth);
    setButtonKind(*m_next, ButtonKind::primary);
    auto* foot = new QHBoxLayout;
    foot->addWidget(m_back);
    foot->addStretch(1);
    foot->addWidget(m_next);
    m_card->body()->setContentsMargins(kPageMargin, kCardPadding, kPageMargin, kCardPadding);
    m_card->body()->addWidget(m_stack, 1);
    m_card->body()->addLayout(foot);
    auto* body = new QHBoxLayout;
    body->setSpacing(kCardPadding);
    body->addWidget(m_list);
    body->addWidget(m_card, 1);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(kPageMargin, 4, kPageMargin, kPageMargin);
    layout->setSpacing(kCardPadding);
    layout->addLayout(head);
    layout->addWidget(m_facts);
    layout->addLayout(body, 1);

    connect(m_list, &NavList::placePicked, this,
            [this](const QString& key) { showStep(key.toInt()); });
    connect(m_next, &QPushButton::clicked, this, &VisitPlayer::next);
    connect(m_back, &QPushButton::clicked, this, [this] { showStep(step() - 1); });
    connect(m_record, &LinkLabel::clicked, this, [this] {
        Q_EMIT routeRequested(Route::record({"visit", m_visit}));
    });
    connect(m_facts, &KeyFacts::linkPicked, this, [this](const QString& link) {
        const QStringList parts = link.split(u'|');
        if (parts.value(0) == u"tel") {
            QDesktopServices::openUrl(QUrl(QStringLiteral("tel:") + parts.value(1)));
        } else if (const auto id = RecordId::parse(toStd(parts.value(1)))) {
            Q_EMIT routeRequested(Route::record({toStd(parts.value(0)), *id}));
        }
    });
    auto* onward = new QAction(this);
    onward->setShortcuts(
        {QKeySequence(Qt::CTRL | Qt::Key_Return), QKeySequence(Qt::CTRL | Qt::Key_Enter)});
    onward->setShortcutContext(Qt::WidgetWithChildrenShortcut);
    connect(onward, &QAction::triggered, this, &VisitPlayer::next);
    addAction(onward);
    // Every step at its number; Ctrl+1 … are the places of the sidebar.
    for (int number = 0; number < 6; ++number) {
        auto* direct = new QAction(this);
        direct->setShortcut(QKeySequence(Qt::ALT | static_cast<Qt::Key>(Qt::Key_1 + number)));
        direct->setShortcutContext(Qt::WidgetWithChildrenShortcut);
        connect(direct, &QAction::triggered, this, [this, number] { showStep(number); });
        addAction(direct);
    }
}

void VisitPlayer::buildSteps()
{
    addStep(new ArriveStep(m_desk));
    addStep(new ChecksStep(m_desk));
    addStep(new WorkStep(m_desk));
    addStep(new PartsStep(m_desk));
    addStep(new PhotosStep(m_desk, m_visit));
    auto* sign = new SignStep(m_desk);
    sign->setUnsaved([this] { return unsaved(); });
    addStep(sign);
}

/// What is typed in any step and not saved yet, by the name of its field.
QString VisitPlayer::unsaved()
{
    for (VisitStep* step : m_steps) {
        step->flush();
        if (const QString field = step->unsaved(); !field.isEmpty()) {
            return QStringLiteral("%1: %2").arg(step->title(), field);
        }
    }
    return {};
}

void VisitPlayer::addStep(VisitStep* step)
{
    m_steps.push_back(step);
    auto* scroll = new QScrollArea; // in a low window nothing is squeezed
    scroll->setWidget(step);
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->viewport()->setAutoFillBackground(false);
    step->setAutoFillBackground(false);
    m_stack->addWidget(scroll);
    connect(step, &VisitStep::messageRequested, this, &Page::messageRequested);
    connect(step, &VisitStep::unsavedChanged, m_guard, &PressGuard::follow);
    connect(step, &VisitStep::finished, this, [this, step] {
        if (step != m_steps.back()) {
            next();
        }
    });
    connect(step, &VisitStep::recordRequested, this,
            [this](const RecordKey& key) { Q_EMIT routeRequested(Route::record(key)); });
    connect(step, &VisitStep::createRequested, this,
            [this](const std::string& entity, const auto& preset) {
                Q_EMIT routeRequested(Route::create(entity, preset));
            });
}

QString VisitPlayer::title() const
{
    return m_title->text();
}

int VisitPlayer::step() const
{
    return m_stack->currentIndex();
}

int VisitPlayer::firstOpen(const Record& visit) const
{
    for (std::size_t i = 0; i < m_steps.size(); ++i) {
        const bool isOptional = i == 3 || i == 4; // parts and photos are not always
        if (!isOptional && !m_steps[i]->isDone(visit)) {
            return static_cast<int>(i);
        }
    }
    return stepCount() - 1;
}

void VisitPlayer::showStep(int number)
{
    if (number < 0 || number >= stepCount()) {
        return;
    }
    if (VisitStep* before = m_steps[static_cast<std::size_t>(step())]) {
        before->flush();
    }
    m_stack->setCurrentIndex(number);
    refresh();
    m_steps[static_cast<std::size_t>(number)]->focusFirst();
}

void VisitPlayer::next()
{
    showStep(step() + 1);
}

void VisitPlayer::refresh()
{
    const auto row = m_desk.replica().find("visit", m_visit);
    setEnabled(row.has_value());
    if (!row) {
        return;
    }
    const Record& visit = row->record;
    const Entity& entity = *visit.entity;
    m_title->setText(recordTitle(visit));
    m_status->setText(displayText(m_desk.replica(), *entity.field("status"), visit.value("status")),
                      toneOf(*entity.field("status"), visit.value("status")));
    showFacts(visit);
    QList<NavPlace> places;
    for (int i = 0; i < stepCount(); ++i) {
        VisitStep* one = m_steps[static_cast<std::size_t>(i)];
        places.append({QString::number(i),
                       one->isDone(visit) && one->unsaved().isEmpty()
                           ? QStringLiteral("circle-check")
                           : QStringLiteral("circle"),
                       one->title()});
    }
    m_list->setPlaces(places);
    m_list->setCurrent(QString::number(step()));
    if (isFrozen(visit)) {
        keepUnsaved(visit);
    }
    m_steps[static_cast<std::size_t>(step())]->load(visit);
    m_back->setVisible(step() > 0);
    m_next->setVisible(step() + 1 < stepCount());
    Q_EMIT titleChanged();
}

/// Signed elsewhere meanwhile: what was typed here is no part of what was signed, and not lost.
void VisitPlayer::keepUnsaved(const Record& visit)
{
    QStringList texts;
    for (VisitStep* each : m_steps) {
        if (!each->unsaved().isEmpty()) {
            texts.append(each->unsavedText());
        }
        each->load(visit);
    }
    if (!texts.isEmpty()) {
        static_cast<SignStep*>(m_steps.back())->offerAddendum(texts.join(QStringLiteral("; ")));
        Q_EMIT messageRequested(tr("The visit was signed in the meantime. What you had typed is "
                                   "ready to be added as an addendum."),
                                false);
    }
}

void VisitPlayer::showFacts(const Record& visit)
{
    QList<Fact> facts;
    const Entity& entity = *visit.entity;
    for (const char* name : {"account", "contact", "asset"}) {
        const RecordId id = visit.reference(name);
        const QString text = toQString(m_desk.replica().title(entity.field(name)->target, id));
        if (!id.isNil() && !text.isEmpty()) {
            facts.append({labelText(entity.field(name)->labels), text,
                          QStringLiteral("%1|%2").arg(toQString(entity.field(name)->target),
                                                      toQString(id.toString()))});
        }
    }
    if (const auto contact = m_desk.replica().find("contact", visit.reference("contact"))) {
        for (const char* name : {"mobile", "phone"}) {
            const Field* field = contact->record.entity->field(name);
            const QString number =
                field != nullptr ? toQString(contact->record.text(name)) : QString();
            if (!number.isEmpty()) {
                facts.append({labelText(field->labels), number, QStringLiteral("tel|") + number});
                break;
            }
        }
    }
    if (const auto asset = m_desk.replica().find("asset", visit.reference("asset"))) {
        const Record& machine = asset->record;
        if (!machine.text("place").empty()) {
            facts.append({labelText(machine.entity->field("place")->labels),
                          toQString(machine.text("place")),
                          {}});
        }
        const Coverage coverage = readCoverage(m_desk.replica(), machine, todayOf(m_desk));
        facts.append(
            {tr("Covered today?"), coverageText(coverage), {}, coverageTone(coverage), true});
    }
    for (const ClockText& clock : clockTexts(visit, m_desk.rights(), m_desk.now())) {
        facts.append({clock.label, clock.text, {}, clock.tone, true});
    }
    m_facts->setFacts(facts);
}

void VisitPlayer::focusContent()
{
    m_steps[static_cast<std::size_t>(step())]->focusFirst();
}

void VisitPlayer::retranslate()
{
    const int current = std::max(0, step());
    for (VisitStep* step : m_steps) {
        step->flush();
    }
    while (QWidget* step = m_stack->widget(0)) {
        m_stack->removeWidget(step);
        delete step;
    }
    m_steps.clear();
    buildSteps();
    m_list->setAccessibleName(tr("Steps of the visit"));
    m_record->setText(tr("Open full record"));
    m_back->setText(tr("Back"));
    m_next->setText(tr("Next"));
    m_next->setToolTip(plainToolTip(tr("Ctrl+Enter")));
    m_stack->setCurrentIndex(current);
    showStep(current);
}

} // namespace caravan::ui
