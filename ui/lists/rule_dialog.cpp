// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#include "ui/lists/rule_dialog.h"

#include "core/query/period.h"
#include "ui/forms/field_editor.h"
#include "ui/text/error_text.h"
#include "ui/text/format.h"
#include "ui/text/rule_text.h"
#include "ui/theme/metrics.h"
#include "ui/widgets/dialog_foot.h"
#include "ui/widgets/plain_label.h"
#include "ui/widgets/tab_order.h"

#include <QCheckBox>
#include <QComboBox>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

namespace caravan::ui {

namespace {

using Kind = FilterRule::Kind;
using Values = std::vector<Value>;

constexpr int kRuleDialogWidth = 380;

} // namespace

RuleDialog::RuleDialog(Desk& desk, const Entity& entity, const FilterRule& rule, QWidget* parent)
    : QDialog(parent), m_desk(desk), m_entity(entity), m_field(entity.field(rule.field)),
      m_rule(rule), m_kind(new QComboBox), m_place(new QVBoxLayout),
      m_error(new PlainLabel({}, TextRole::caption, Ink::danger))
{
    const QString name = ruleFieldText(entity, rule.field);
    setWindowTitle(tr("Filter: %1", "field").arg(name));
    setMinimumWidth(kRuleDialogWidth);
    for (const Kind each : rulesFor(m_field)) {
        m_kind->addItem(ruleKindText(each, m_field), static_cast<int>(each));
    }
    m_kind->setCurrentIndex(std::max(0, m_kind->findData(static_cast<int>(rule.kind))));
    m_kind->setAccessibleName(name);
    auto* apply = new QPushButton(tr("Apply"));
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(kPageMargin, kPageMargin, kPageMargin, kCardPadding);
    layout->setSpacing(kGap);
    layout->addWidget(new PlainLabel(name, TextRole::cardTitle));
    layout->addWidget(m_kind);
    layout->addLayout(m_place);
    layout->addWidget(m_error);
    layout->addSpacing(kGap);
    layout->addLayout(makeDialogFoot(*this, *apply));
    m_error->hide();
    connect(m_kind, &QComboBox::currentIndexChanged, this, &RuleDialog::showEditor);
    showEditor();
}

Kind RuleDialog::kind() const
{
    return static_cast<Kind>(m_kind->currentData().toInt());
}

void RuleDialog::showEditor()
{
    delete m_editor;
    m_error->hide();
    m_editor = makeValueEditor();
    m_place->addWidget(m_editor);
    m_editor->show(); // at once, so that a Tab right after it finds it
    tabFromTo(*m_kind, *m_editor);
    adjustSize();
}

QWidget* RuleDialog::makeValueEditor()
{
    const bool hasChoices =
        m_field && (m_field->type == FieldType::choice || m_field->type == FieldType::choiceSet);
    switch (kind()) {
    case Kind::empty:
    case Kind::notEmpty:
    case Kind::mine:
        m_read = [] { return Result<Values>(Values{}); };
        return new QWidget;
    case Kind::period:
        return makePeriods();
    case Kind::contains:
    case Kind::startsWith:
        return makeText();
    default:
        return hasChoices ? makeChoices() : makeFieldEditor();
    }
}

QWidget* RuleDialog::makeChoices()
{
    auto* all = new QWidget;
    auto* layout = new QVBoxLayout(all);
    layout->setContentsMargins(0, 4, 0, 4);
    std::vector<QCheckBox*> boxes;
    for (const Choice& choice : m_field->choices) {
        auto* box = new QCheckBox(labelText(choice.labels));
        box->setChecked(std::find(m_rule.values.begin(), m_rule.values.end(),
                                  Value(choice.value)) != m_rule.values.end());
        layout->addWidget(box);
        boxes.push_back(box);
    }
    m_read = [this, boxes] {
        Values values;
        for (std::size_t i = 0; i < boxes.size(); ++i) {
            if (boxes[i]->isChecked()) {
                values.emplace_back(m_field->choices[i].value);
            }
        }
        return Result<Values>(std::move(values));
    };
    return all;
}

QWidget* RuleDialog::makeText()
{
    auto* line = new QLineEdit;
    line->setAccessibleName(tr("Value"));
    if (!m_rule.values.empty()) {
        line->setText(toQString(textOf(m_rule.values.front())));
    }
    m_read = [line] {
        const QString text = line->text().trimmed();
        return Result<Values>(text.isEmpty() ? Values{} : Values{Value(toStd(text))});
    };
    line->setFocus();
    return line;
}

QWidget* RuleDialog::makePeriods()
{
    auto* box = new QComboBox;
    box->setAccessibleName(tr("Value"));
    for (const std::string_view word : periodWords()) {
        box->addItem(standingAlone(periodText(word)), toQString(std::string(word)));
    }
    if (!m_rule.values.empty()) {
        box->setCurrentIndex(std::max(0, box->findData(toQString(textOf(m_rule.values.front())))));
    }
    m_read = [box] { return Result<Values>(Values{Value(toStd(box->currentData().toString()))}); };
    return box;
}

QWidget* RuleDialog::makeFieldEditor()
{
    FieldEditor* editor = makeEditor(m_desk, *m_field);
    editor->setAccessibleName(tr("Value"));
    if (editor->focusProxy()) {
        editor->focusProxy()->setAccessibleName(tr("Value"));
    }
    const bool isOfThisKind = !m_rule.values.empty() && m_rule.kind == kind();
    editor->setValue(isOfThisKind ? m_rule.values.front() : Value());
    m_read = [this, editor]() -> Result<Values> {
        Result<Value> value = editor->value();
        if (!value) {
            return value.error();
        }
        const bool isNo = m_field->type == FieldType::boolean && isEmpty(*value);
        if (isNo) {
            return Values{Value(false)};
        }
        return isEmpty(*value) ? Values{} : Values{*value};
    };
    return editor;
}

void RuleDialog::accept()
{
    const Kind chosen = kind();
    const bool needsNone =
        chosen == Kind::empty || chosen == Kind::notEmpty || chosen == Kind::mine;
    Result<Values> values = m_read();
    if (!values || (values->empty() && !needsNone)) {
        m_error->setText(values ? tr("Choose or enter a value.")
                                : errorText(values.error(), &m_entity));
        m_error->show();
        return;
    }
    m_rule.kind = chosen;
    m_rule.values = std::move(*values);
    QDialog::accept();
}

} // namespace caravan::ui
