// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#include "ui/forms/form_page.h"

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
#include <QVBoxLayout>

namespace caravan::ui {

namespace {

constexpr int kFormWidthMax = 1000;

} // namespace

FormPage::FormPage(Desk& desk, const Entity& entity, const Route& route, QWidget* parent)
    : Page(parent), m_desk(desk), m_entity(entity), m_isNew(route.kind == Route::Kind::create),
      m_form(new FormView(desk, entity)), m_title(new PlainLabel({}, TextRole::pageTitle)),
      m_problem(new PlainLabel({}, TextRole::bodyMedium, Ink::danger)), m_scroll(new QScrollArea),
      m_cancel(new QPushButton), m_save(new QPushButton)
{
    m_form->load(begun(route), m_isNew);
    if (!m_isNew) {
        m_form->touch(route.preset);
    }

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
    layout->addWidget(m_scroll, 1);
    connect(&desk, &Desk::committed, this, &FormPage::take);
    retranslate();
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
    if (!m_entity.scope.owner.empty() && !user.isNil()) {
        record.set(m_entity.scope.owner, user);
    }
    for (const auto& [field, value] : route.preset) {
        record.set(field, value);
    }
    const auto owner = user.isNil() ? std::nullopt : m_desk.replica().find("user", user);
    if (!m_entity.scope.team.empty() && owner && owner->record.entity->field("team")) {
        record.set(m_entity.scope.team, owner->record.value("team"));
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

void FormPage::retranslate()
{
    m_title->setText(title());
    m_cancel->setText(tr("Cancel"));
    m_cancel->setToolTip(QStringLiteral("Esc"));
    m_save->setText(tr("Save"));
    m_save->setToolTip(QStringLiteral("Ctrl+S"));
    m_form->retranslate();
    m_problem->hide();
}

void FormPage::save()
{
    const std::optional<Edit> edit = m_form->edit();
    if (!edit) {
        showProblem(tr("Some fields need another look."));
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
        showProblem(atField ? tr("Some fields need another look.")
                            : errorText(saved.error(), &m_entity));
        return;
    }
    m_isSaved = true;
    Q_EMIT messageRequested(message, true);
    if (m_isNew) {
        Q_EMIT routeRequested(Route::record(key));
    } else {
        Q_EMIT backRequested();
    }
}

void FormPage::cancel()
{
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
