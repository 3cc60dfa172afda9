// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#include "ui/forms/quick_create_dialog.h"

#include "core/record/new_owner.h"
#include "ui/forms/form_view.h"
#include "ui/text/error_text.h"
#include "ui/text/format.h"
#include "ui/text/value_display.h"
#include "ui/theme/metrics.h"
#include "ui/widgets/dialog_foot.h"
#include "ui/widgets/plain_label.h"

#include <QPushButton>
#include <QVBoxLayout>

namespace caravan::ui {

namespace {

constexpr int kQuickCreateDialogWidth = 440;

} // namespace

QuickCreateDialog::QuickCreateDialog(Desk& desk, const Entity& entity, const QString& name,
                                     QWidget* parent, const FieldValues& preset)
    : QDialog(parent), m_desk(desk), m_entity(entity),
      m_form(new FormView(desk, entity, FormView::Extent::brief)),
      m_problem(new PlainLabel({}, TextRole::body, Ink::danger)), m_id(desk.replica().newId())
{
    setWindowTitle(tr("New %1", "kind of record").arg(labelInSentence(entity.labels)));
    setMinimumWidth(kQuickCreateDialogWidth);
    Record record(entity, m_id);
    for (const Field& field : entity.fields) {
        if (!isEmpty(field.defaultValue)) {
            record.set(field.name, field.defaultValue);
        }
    }
    const Field* owner = ownerByMaking(entity, desk.replica().syncState().role);
    if (owner && !desk.user().isNil()) {
        record.set(owner->name, desk.user());
    }
    for (const auto& [field, value] : preset) {
        record.set(field, value);
    }
    m_form->load(record, true);
    if (!name.isEmpty() && !entity.title.empty()) {
        m_form->touch({{entity.title.front(), Value(toStd(name))}});
    }
    m_problem->setWordWrap(true);
    m_problem->hide();
    auto* create = new QPushButton(tr("Create"));
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(kPageMargin, kPageMargin, kPageMargin, kCardPadding);
    layout->setSpacing(kCardPadding);
    layout->addWidget(m_form);
    layout->addWidget(m_problem);
    layout->addLayout(makeDialogFoot(*this, *create));
    m_form->focusFirst();
}

void QuickCreateDialog::accept()
{
    std::optional<Edit> edit = m_form->edit();
    if (!edit) {
        return; // the form says where
    }
    Record after = m_form->opened();
    for (const auto& [field, value] : edit->set) {
        after.set(field, value);
    }
    if (m_along) {
        const std::optional<FieldValues> more = m_along(after);
        if (!more) {
            return;
        }
        for (const auto& [field, value] : *more) {
            edit->set[field] = value;
        }
    }
    const Done saved = m_desk.save({*edit}, tr("%1 created").arg(recordTitle(after)));
    if (!saved) {
        m_problem->setText(m_form->showError(saved.error())
                               ? tr("Please check the highlighted fields.")
                               : errorText(saved.error(), &m_entity));
        m_problem->show();
        return;
    }
    QDialog::accept();
}

} // namespace caravan::ui
