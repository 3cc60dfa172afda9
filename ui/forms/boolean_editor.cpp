// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#include "ui/forms/boolean_editor.h"

#include "ui/theme/density.h"
#include "ui/theme/metrics.h"

#include <QCheckBox>
#include <QHBoxLayout>
#include <QSignalBlocker>

namespace caravan::ui {

BooleanEditor::BooleanEditor(const Field& field, QWidget* parent)
    : FieldEditor(field, parent), m_box(new QCheckBox)
{
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_box);
    layout->addStretch(1);
    setMinimumHeight(controlHeight());
    setFocusProxy(m_box);
    showState();
    connect(m_box, &QCheckBox::toggled, this, [this](bool checked) {
        m_value = checked;
        showState();
        Q_EMIT edited();
    });
}

void BooleanEditor::setValue(const Value& value)
{
    m_value = value;
    const auto* yes = std::get_if<bool>(&value);
    const QSignalBlocker quiet(m_box);
    m_box->setChecked(yes && *yes);
    showState();
}

Result<Value> BooleanEditor::value() const
{
    return m_value;
}

void BooleanEditor::showState()
{
    m_box->setText(m_box->isChecked() ? tr("Yes") : tr("No"));
}

} // namespace caravan::ui
