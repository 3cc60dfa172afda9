// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#include "ui/forms/form_view.h"

#include "ui/forms/editors/choice_editor.h"
#include "ui/models/desk.h"
#include "ui/text/error_text.h"
#include "ui/text/format.h"
#include "ui/text/value_display.h"
#include "ui/theme/metrics.h"
#include "ui/widgets/card.h"
#include "ui/widgets/field_row.h"

#include <QGridLayout>
#include <QVBoxLayout>

#include <algorithm>

namespace caravan::ui {

namespace {

constexpr int kColumns = 2;

bool spansRow(const Field& field)
{
    return field.type == FieldType::longText || field.type == FieldType::choiceSet;
}

} // namespace

FormView::FormView(Desk& desk, const Entity& entity, QWidget* parent)
    : QWidget(parent), m_desk(desk), m_entity(entity), m_opened(entity, RecordId{})
{
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(kCardPadding);
    build();
}

bool FormView::isShown(const Field& field) const
{
    return !field.isHidden && !field.isReadOnly;
}

void FormView::build()
{
    for (const Section& section : m_entity.sections) {
        const bool hasFields =
            std::any_of(m_entity.fields.begin(), m_entity.fields.end(), [&](const Field& field) {
                return field.section == section.name && isShown(field);
            });
        if (hasFields) {
            addSection(section);
        }
    }
}

void FormView::addSection(const Section& section)
{
    auto* card = new Card;
    card->addTitle(labelText(section.labels));
    auto* grid = new QGridLayout;
    grid->setHorizontalSpacing(kPageMargin);
    grid->setVerticalSpacing(14);
    int place = 0;
    for (const Field& field : m_entity.fields) {
        if (field.section == section.name && isShown(field)) {
            addField(field, *grid, place);
        }
    }
    for (int column = 0; column < kColumns; ++column) {
        grid->setColumnStretch(column, 1);
        grid->setColumnMinimumWidth(column, 200);
    }
    card->body()->addLayout(grid);
    layout()->addWidget(card);
}

void FormView::addField(const Field& field, QGridLayout& grid, int& place)
{
    FieldEditor* editor = makeEditor(m_desk, field);
    auto* row = new FieldRow(labelText(field.labels), field.required,
                             field.hint.empty() ? QString() : labelText(field.hint), editor);
    const bool wide = spansRow(field);
    if (wide && place % kColumns != 0) {
        place += kColumns - place % kColumns;
    }
    grid.addWidget(row, place / kColumns, place % kColumns, 1, wide ? kColumns : 1, Qt::AlignTop);
    place += wide ? kColumns : 1;
    m_rows[field.name] = row;
    m_editors[field.name] = editor;
    connect(editor, &FieldEditor::edited, this, [this, &field] { takeEdit(field); });
}

void FormView::load(const Record& record, bool isNew)
{
    m_opened = record;
    m_isNew = isNew;
    m_touched.clear();
    for (const auto& [name, editor] : m_editors) {
        editor->setValue(record.value(name));
        m_rows[name]->setProblem({});
    }
    restrictStatus();
}

void FormView::restrictStatus()
{
    if (!m_entity.status || m_isNew) {
        return;
    }
    const auto found = m_editors.find(m_entity.status->field);
    auto* status = found == m_editors.end() ? nullptr : qobject_cast<ChoiceEditor*>(found->second);
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
        const bool differs = record.groupValue(group) != m_opened.groupValue(group);
        for (const std::size_t index : group.fields) {
            const Field& field = m_entity.fields[index];
            const auto row = m_rows.find(field.name);
            if (differs && row != m_rows.end()) {
                const QString now = displayText(m_desk.replica(), field, record.value(field.name));
                row->second->setNotice(
                    now.isEmpty() ? tr("Meanwhile emptied by somebody else. Your text is kept.")
                                  : tr("Meanwhile changed to “%1”. Your text is kept.").arg(now));
            }
        }
        // The author has not taken the newer value in, so the save must not claim it (SYNC 2).
        next.setGroup(group, m_opened.groupValue(group));
        const Revision seen = m_opened.version(group.name);
        next.vers[group.name] = seen;
    }
    m_opened = next;
    for (const auto& [name, editor] : m_editors) {
        if (m_touched.count(name) == 0) {
            editor->setValue(m_opened.value(name));
        }
    }
}

void FormView::touch(const std::map<std::string, Value, std::less<>>& values)
{
    for (const auto& [name, value] : values) {
        if (const auto found = m_editors.find(name); found != m_editors.end()) {
            found->second->setValue(value);
            m_touched.insert(name);
        }
    }
}

void FormView::takeEdit(const Field& field)
{
    m_touched.insert(field.name);
    if (m_rows[field.name]->hasProblem()) {
        m_rows[field.name]->setProblem({});
    }
    Q_EMIT edited();
}

std::map<std::string, Value, std::less<>> FormView::typed() const
{
    std::map<std::string, Value, std::less<>> typed;
    for (const std::string& name : m_touched) {
        if (const Result<Value> value = m_editors.find(name)->second->value()) {
            typed[name] = *value;
        }
    }
    return typed;
}

bool FormView::isDirty() const
{
    return std::any_of(m_touched.begin(), m_touched.end(), [this](const std::string& name) {
        const auto value = m_editors.find(name)->second->value();
        return !value || *value != m_opened.value(name);
    });
}

std::optional<Edit> FormView::edit()
{
    Edit edit = editOf(m_opened, {});
    if (m_isNew) {
        edit.kind = ChangeKind::create;
        edit.opened.reset();
    }
    std::string firstWrong;
    for (const Field& field : m_entity.fields) {
        const auto found = m_editors.find(field.name);
        if (found == m_editors.end()) {
            if (m_isNew && !isEmpty(m_opened.value(field.name))) {
                edit.set[field.name] = m_opened.value(field.name);
            }
            continue;
        }
        const Result<Value> value = found->second->value();
        std::optional<Error> wrong;
        if (!value) {
            wrong = value.error();
        } else if (field.required && isEmpty(*value)) {
            wrong = Error{ErrorCode::required, field.name, {}};
        }
        m_rows[field.name]->setProblem(wrong ? errorText(*wrong, &m_entity) : QString());
        if (wrong) {
            firstWrong = firstWrong.empty() ? field.name : firstWrong;
        } else if (m_isNew ? !isEmpty(*value) : *value != m_opened.value(field.name)) {
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
    const auto row = m_rows.find(error.key);
    if (row == m_rows.end()) {
        return false;
    }
    row->second->setProblem(errorText(error, &m_entity));
    focusField(error.key);
    return true;
}

FieldEditor* FormView::editor(const std::string& field) const
{
    const auto found = m_editors.find(field);
    return found == m_editors.end() ? nullptr : found->second;
}

void FormView::focusField(const std::string& field)
{
    if (FieldEditor* wanted = editor(field)) {
        wanted->setFocus(Qt::OtherFocusReason);
    }
}

void FormView::focusFirst()
{
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
    while (QLayoutItem* item = layout()->takeAt(0)) {
        item->widget()->hide();
        item->widget()->deleteLater();
        delete item;
    }
    m_rows.clear();
    m_editors.clear();
    build();
    load(m_opened, m_isNew);
    touch(typedBefore);
}

} // namespace caravan::ui
