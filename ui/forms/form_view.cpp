// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#include "ui/forms/form_view.h"

#include "core/record/together.h"
#include "ui/forms/choice_editor.h"
#include "ui/forms/form_fields.h"
#include "ui/forms/reference_editor.h"
#include "ui/models/desk.h"
#include "ui/models/value_edit.h"
#include "ui/text/error_text.h"
#include "ui/text/format.h"
#include "ui/text/value_display.h"
#include "ui/theme/metrics.h"
#include "ui/widgets/field_row.h"

#include <QVBoxLayout>

#include <algorithm>

namespace caravan::ui {

FormView::FormView(Desk& desk, const Entity& entity, Extent extent, QWidget* parent)
    : QWidget(parent), m_desk(desk), m_entity(entity), m_extent(extent),
      m_opened(entity, RecordId{}), m_place(new QVBoxLayout(this)),
      m_fields(new FormFields(desk, entity, *this))
{
    m_place->setContentsMargins(0, 0, 0, 0);
    m_place->setSpacing(kCardPadding);
    connect(m_fields, &FormFields::edited, this, &FormView::takeEdit);
    build();
}

void FormView::build()
{
    m_fields->build(*m_place, m_extent == Extent::brief, m_isNew);
}

void FormView::load(const Record& record, bool isNew)
{
    m_opened = record;
    const bool isOther = m_isNew != isNew && m_entity.number;
    m_isNew = isNew;
    m_touched.clear();
    if (isOther) { // a number is drawn when the record is saved
        build();
    }
    for (const auto& [name, editor] : m_fields->editors()) {
        editor->setValue(record.value(name));
        m_fields->row(name).setProblem({});
    }
    restrictStatus();
    preferTogether();
}

/// The contact is offered from among the people of the account that stands in the form.
void FormView::preferTogether()
{
    for (const Together& pair : togetherOf(m_desk.catalogue(), m_entity)) {
        const auto editor = m_fields->editors().find(pair.field->name);
        auto* reference = editor == m_fields->editors().end()
                              ? nullptr
                              : qobject_cast<ReferenceEditor*>(editor->second);
        const auto customer = m_fields->editors().find(pair.customer->name);
        const Result<Value> value = customer == m_fields->editors().end()
                                        ? Result<Value>(m_opened.value(pair.customer->name))
                                        : customer->second->value();
        m_customer = value ? *value : Value();
        if (reference) {
            reference->prefer(*pair.theirs, m_customer);
        }
    }
}

/// Another account: the contact of the one before does not go along.
void FormView::followCustomer(const Field& customer)
{
    const Result<Value> value = m_fields->shown(customer.name).value();
    if (!value || isEmpty(*value)) {
        return;
    }
    Record before = m_opened;
    for (const auto& [name, typedValue] : typed()) {
        before.set(name, typedValue);
    }
    before.set(customer.name, m_customer);
    for (const auto& [name, empty] : leftBehind(m_desk, before, customer, *value)) {
        const auto editor = m_fields->editors().find(name);
        if (editor == m_fields->editors().end()) {
            continue;
        }
        editor->second->setValue(empty);
        m_touched.insert(name);
        m_fields->row(name).setNotice(tr("Cleared: it belonged to the customer before."));
    }
}

void FormView::restrictStatus()
{
    if (!m_entity.status || m_isNew) {
        return;
    }
    const auto found = m_fields->editors().find(m_entity.status->field);
    auto* status =
        found == m_fields->editors().end() ? nullptr : qobject_cast<ChoiceEditor*>(found->second);
    const auto moves = m_entity.status->transitions.find(m_opened.text(m_entity.status->field));
    if (status && moves != m_entity.status->transitions.end()) {
        status->restrictTo(moves->second);
    }
}

void FormView::refresh(const Record& record)
{
    Record next = record;
    for (const Group& group : m_entity.groups) {
        const bool touched =
            std::any_of(group.fields.begin(), group.fields.end(), [&](std::size_t index) {
                return m_touched.count(m_entity.fields[index].name) != 0;
            });
        if (!touched) {
            continue;
        }
        for (const std::size_t index : group.fields) {
            const Field& field = m_entity.fields[index];
            const auto row = m_fields->rows().find(field.name);
            if (row == m_fields->rows().end() || !m_desk.rights().mayWrite(m_entity, field)) {
                continue;
            }
            // Of an address only the city may have changed: the other fields say nothing.
            if (record.value(field.name) == m_opened.value(field.name)) {
                row->second->setNotice({});
            } else {
                const QString now = displayText(m_desk.replica(), field, record.value(field.name));
                row->second->setNotice(
                    now.isEmpty()
                        ? tr("Cleared by somebody else in the meantime. Your text is kept.")
                        : tr("Changed to “%1” in the meantime. Your text is kept.").arg(now));
            }
        }
        // The author has not taken the newer value in, so the save must not claim it (SYNC 2).
        next.setGroup(group, m_opened.groupValue(group));
        const Revision seen = m_opened.version(group.name);
        next.vers[group.name] = seen;
    }
    m_opened = next;
    for (const auto& [name, editor] : m_fields->editors()) {
        if (m_touched.count(name) == 0) {
            editor->setValue(m_opened.value(name));
        }
    }
}

void FormView::touch(const std::map<std::string, Value, std::less<>>& values)
{
    for (const auto& [name, value] : values) {
        if (const auto found = m_fields->editors().find(name); found != m_fields->editors().end()) {
            found->second->setValue(value);
            m_touched.insert(name);
        }
    }
    preferTogether();
}

void FormView::touch(const std::map<std::string, QString, std::less<>>& texts)
{
    for (const auto& [name, text] : texts) {
        if (const auto found = m_fields->editors().find(name); found != m_fields->editors().end()) {
            found->second->setRawText(text);
            m_touched.insert(name);
        }
    }
}

void FormView::takeEdit(const Field& field)
{
    m_touched.insert(field.name);
    if (m_fields->row(field.name).hasProblem()) {
        m_fields->row(field.name).setProblem({});
    }
    if (field.type == FieldType::reference && m_fields->shown(field.name).value()) {
        followCustomer(field);
        preferTogether();
    }
    Q_EMIT edited();
}

std::map<std::string, Value, std::less<>> FormView::typed() const
{
    std::map<std::string, Value, std::less<>> typed;
    for (const std::string& name : m_touched) {
        if (const Result<Value> value = m_fields->shown(name).value()) {
            typed[name] = *value;
        }
    }
    return typed;
}

std::map<std::string, QString, std::less<>> FormView::typedTexts() const
{
    std::map<std::string, QString, std::less<>> texts;
    for (const std::string& name : m_touched) {
        const FieldEditor* editor = &m_fields->shown(name);
        if (!editor->value() && !editor->rawText().isEmpty()) {
            texts[name] = editor->rawText();
        }
    }
    return texts;
}

bool FormView::isDirty() const
{
    return std::any_of(m_touched.begin(), m_touched.end(), [this](const std::string& name) {
        const auto value = m_fields->shown(name).value();
        return !value || *value != m_opened.value(name);
    });
}

/// Whether a required field has to be filled in by what was typed.
bool FormView::isWanted(const Field& field) const
{
    return m_isNew || !isAskedAtEntry(m_entity, field) ||
           std::any_of(m_touched.begin(), m_touched.end(), [&](const std::string& name) {
               return m_entity.field(name)->section == field.section;
           });
}

std::optional<Edit> FormView::edit()
{
    Edit edit = Edit::update(m_opened);
    if (m_isNew) {
        edit.kind = ChangeKind::create;
        edit.opened.reset();
    }
    std::string firstWrong;
    for (const Field& field : m_entity.fields) {
        const auto found = m_fields->editors().find(field.name);
        if (found == m_fields->editors().end()) {
            if (m_isNew && !isEmpty(m_opened.value(field.name))) {
                edit.set[field.name] = m_opened.value(field.name);
            }
            continue;
        }
        const Result<Value> value = found->second->value();
        std::optional<Error> wrong;
        if (!value) {
            wrong = value.error();
        } else if (field.required && isEmpty(*value) && isWanted(field)) {
            wrong = Error{ErrorCode::required, field.name, {}};
        }
        m_fields->row(field.name).setProblem(wrong ? errorText(*wrong, &m_entity) : QString());
        if (wrong) {
            firstWrong = firstWrong.empty() ? field.name : firstWrong;
        } else if (m_isNew ? !isEmpty(*value) || field.name == m_entity.scope.owner
                           : *value != m_opened.value(field.name)) {
            edit.set[field.name] = *value;
        }
    }
    if (!firstWrong.empty()) {
        focusField(firstWrong);
        return std::nullopt;
    }
    return edit;
}

bool FormView::showError(const Error& error)
{
    const auto row = m_fields->rows().find(error.key);
    if (row == m_fields->rows().end()) {
        return false;
    }
    row->second->setProblem(errorText(error, &m_entity));
    focusField(error.key);
    return true;
}

FieldEditor* FormView::editor(const std::string& field) const
{
    return m_fields->editor(field);
}

void FormView::focusField(const std::string& field)
{
    if (FieldEditor* wanted = editor(field)) {
        wanted->setFocus(Qt::OtherFocusReason);
    }
}

/// What cannot be left empty comes first, wherever it stands.
void FormView::focusFirst()
{
    for (const Field& field : m_entity.fields) {
        const bool isWanted = m_isNew && field.required && isEmpty(m_opened.value(field.name));
        if (isWanted && editor(field.name)) {
            focusField(field.name);
            return;
        }
    }
    for (const Field& field : m_entity.fields) {
        if (editor(field.name) && isEmpty(m_opened.value(field.name))) {
            focusField(field.name);
            return;
        }
        if (editor(field.name) && !m_isNew) {
            focusField(field.name);
            return;
        }
    }
}

void FormView::retranslate()
{
    const auto typedBefore = typed();
    const auto textsBefore = typedTexts();
    build();
    load(m_opened, m_isNew);
    touch(typedBefore);
    touch(textsBefore);
}

} // namespace caravan::ui
