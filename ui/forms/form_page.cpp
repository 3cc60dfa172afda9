// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#include "ui/forms/form_page.h"

#include "core/record/new_owner.h"
#include "core/store/people.h"
#include "ui/forms/duplicate_notice.h"
#include "ui/forms/form_view.h"
#include "ui/text/error_text.h"
#include "ui/text/format.h"
#include "ui/text/value_display.h"
#include "ui/theme/caravan_style.h"
#include "ui/theme/metrics.h"
#include "ui/widgets/plain_label.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QPushButton>
#include <QScrollArea>
#include <QTimer>
#include <QVBoxLayout>

namespace caravan::ui {

namespace {

constexpr int kKeepMs = 600; ///< after the last key
constexpr int kFormWidthMax = 1000;

} // namespace

FormPage::FormPage(Desk& desk, const Entity& entity, const Route& route, QWidget* parent)
    : Page(parent), m_desk(desk), m_entity(entity), m_isNew(route.key == "create"),
      m_form(new FormView(desk, entity)), m_title(new PlainLabel({}, TextRole::pageTitle)),
      m_problem(new PlainLabel({}, TextRole::bodyMedium, Ink::danger)),
      m_notice(new PlainLabel({}, TextRole::body, Ink::warning)), m_keeping(new QTimer(this)),
      m_scroll(new QScrollArea), m_cancel(new QPushButton), m_save(new QPushButton)
{
    m_form->load(begun(route), m_isNew);
    if (!m_isNew) {
        m_form->touch(route.preset);
    }
    m_draftId = m_isNew ? RecordId{} : route.id;

    auto* head = new QHBoxLayout;
    head->setSpacing(kGap);
    head->addWidget(m_title, 1);
    m_title->setElided(true);
    head->addWidget(m_cancel);
    head->addWidget(m_save);
    setButtonKind(*m_save, ButtonKind::primary);
    connect(m_save, &QPushButton::clicked, this, &FormPage::save);
    connect(m_cancel, &QPushButton::clicked, this, &FormPage::cancel);
    m_problem->setWordWrap(true);
    m_problem->hide();
    m_notice->setWordWrap(true);
    m_notice->hide();
    m_keeping->setSingleShot(true);
    m_keeping->setInterval(kKeepMs);
    connect(m_form, &FormView::edited, m_keeping, qOverload<>(&QTimer::start));
    connect(m_keeping, &QTimer::timeout, this, &FormPage::keepDraft);
    if (route.preset.empty()) { // a form that was opened with values is about those
        restoreDraft();
    }

    auto* middle = new QWidget;
    auto* column = new QHBoxLayout(middle);
    column->setContentsMargins(0, 0, 0, 0);
    m_form->setMaximumWidth(kFormWidthMax);
    column->addWidget(m_form, 1000, Qt::AlignTop);
    column->addStretch(1);
    m_scroll->setWidget(middle);
    m_scroll->setWidgetResizable(true);
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setFocusPolicy(Qt::NoFocus);
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);

    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(kPageMargin, 4, kPageMargin - 12, kPageMargin);
    layout->setSpacing(kCardPadding);
    auto* inset = new QHBoxLayout;
    inset->addLayout(head, 1);
    inset->addSpacing(12);
    layout->addLayout(inset);
    layout->addWidget(m_problem);
    layout->addWidget(m_notice);
    if (m_isNew && DuplicateNotice::isFor(entity)) {
        auto* known = new DuplicateNotice(desk, entity);
        layout->addWidget(known);
        connect(m_form, &FormView::edited, known, [this, known] {
            Record typed = m_form->opened();
            for (const auto& [field, value] : m_form->typed()) {
                typed.set(field, value);
            }
            known->look(typed);
        });
        connect(known, &DuplicateNotice::routeRequested, this, &FormPage::routeRequested);
    }
    layout->addWidget(m_scroll, 1);
    connect(&desk, &Desk::committed, this, &FormPage::take);
    offer(Verb::save, [this] { save(); });
    retranslate();
}

FormPage::~FormPage()
{
    if (m_keeping->isActive()) {
        keepDraft();
    }
}

/// Brings back what was typed before the program ended.
void FormPage::restoreDraft()
{
    const std::optional<Drafts::Draft> draft = m_desk.drafts().find(m_entity, m_draftId);
    if (!draft || (draft->typed.empty() && draft->texts.empty())) {
        return;
    }
    m_form->load(draft->opened, m_isNew);
    m_form->touch(draft->typed);
    m_form->touch(draft->texts);
    if (const auto row = m_isNew ? std::nullopt : m_desk.replica().find(m_entity.name, m_draftId)) {
        m_form->refresh(row->record);
    }
    m_notice->show();
}

bool FormPage::keepDraft()
{
    m_keeping->stop();
    if (hasDraft()) {
        return m_desk.drafts().keep(m_draftId,
                                    {m_form->opened(), m_form->typed(), m_form->typedTexts()});
    }
    forgetDraft();
    return true;
}

void FormPage::forgetDraft()
{
    m_keeping->stop();
    m_desk.drafts().forget(m_entity.name, m_draftId);
}

Record FormPage::begun(const Route& route)
{
    if (!m_isNew) {
        const auto row = m_desk.replica().find(m_entity.name, route.id);
        return row ? row->record : Record(m_entity, route.id);
    }
    Record record(m_entity, m_desk.replica().newId());
    for (const Field& field : m_entity.fields) {
        if (!isEmpty(field.defaultValue)) {
            record.set(field.name, field.defaultValue);
        }
    }
    const RecordId user = m_desk.user();
    const Field* owner = ownerByMaking(m_entity, m_desk.replica().syncState().role);
    if (owner && !user.isNil()) {
        record.set(owner->name, user);
    }
    for (const auto& [field, value] : route.preset) {
        record.set(field, value);
    }
    if (const RecordId team = teamOfPerson(m_desk.replica(), user);
        !m_entity.scope.team.empty() && !team.isNil()) {
        record.set(m_entity.scope.team, team);
    }
    return record;
}

QString FormPage::title() const
{
    const QString kind = labelInSentence(m_entity.labels);
    return m_isNew ? tr("New %1", "kind of record").arg(kind)
                   : tr("Edit %1").arg(recordTitle(m_form->opened()));
}

bool FormPage::hasDraft() const
{
    return !m_isSaved && m_form->isDirty();
}

void FormPage::focusContent()
{
    m_form->focusFirst();
}

bool FormPage::focusField(const std::string& field)
{
    m_form->focusField(field);
    return true;
}

void FormPage::retranslate()
{
    m_title->setText(title());
    m_cancel->setText(tr("Cancel"));
    m_cancel->setToolTip(QStringLiteral("Esc"));
    m_save->setText(tr("Save"));
    m_save->setToolTip(QStringLiteral("Ctrl+S"));
    m_form->retranslate();
    m_notice->setText(tr("What you had typed is here again, not saved yet. Cancel discards it."));
    m_problem->hide();
}

void FormPage::save()
{
    const std::optional<Edit> edit = m_form->edit();
    if (!edit) {
        showProblem(tr("Please check the highlighted fields."));
        return;
    }
    const RecordKey key{m_entity.name, edit->id};
    if (!m_isNew && edit->set.empty()) {
        m_isSaved = true;
        Q_EMIT backRequested();
        return;
    }
    Record after = m_form->opened();
    for (const auto& [field, value] : edit->set) {
        after.set(field, value);
    }
    const QString title = recordTitle(after);
    const QString message = m_isNew ? tr("%1 created").arg(title) : tr("%1 saved").arg(title);
    const Done saved = m_desk.save({*edit}, message);
    if (!saved) {
        const bool atField = m_form->showError(saved.error());
        showProblem(atField ? tr("Please check the highlighted fields.")
                            : errorText(saved.error(), &m_entity));
        return;
    }
    m_isSaved = true;
    forgetDraft();
    // An activity is made from where one works, and one goes on working there.
    if (m_isNew && m_entity.serves == Serves::activities) {
        Q_EMIT backRequested();
        Q_EMIT madeRequested(message, key);
        return;
    }
    Q_EMIT messageRequested(message, true);
    if (m_isNew) {
        Q_EMIT routeRequested(Route::record(key));
    } else {
        Q_EMIT backRequested();
    }
}

void FormPage::cancel()
{
    forgetDraft();
    Q_EMIT backRequested();
}

void FormPage::showProblem(const QString& sentence)
{
    m_problem->setText(sentence);
    m_problem->show();
}

void FormPage::take(const Commit& commit)
{
    if (m_isNew || m_isSaved ||
        (commit.records.count(m_form->opened().key()) == 0 &&
         commit.wholeEntities.count(m_entity.name) == 0)) {
        return;
    }
    if (const auto row = m_desk.replica().find(m_entity.name, m_form->opened().id)) {
        m_form->refresh(row->record);
    }
}

void FormPage::keyPressEvent(QKeyEvent* event)
{
    const bool enter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (enter && (event->modifiers() & Qt::ControlModifier)) {
        save();
        return;
    }
    Page::keyPressEvent(event);
}

} // namespace caravan::ui
