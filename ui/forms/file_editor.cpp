// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#include "ui/forms/file_editor.h"

#include "ui/text/format.h"
#include "ui/theme/density.h"
#include "ui/theme/metrics.h"
#include "ui/widgets/plain_label.h"

#include <QHBoxLayout>

namespace caravan::ui {

FileEditor::FileEditor(const Field& field, QWidget* parent)
    : FieldEditor(field, parent), m_name(new PlainLabel)
{
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_name);
    m_name->setMinimumHeight(controlHeight());
    setValue({});
}

void FileEditor::setValue(const Value& value)
{
    m_value = value;
    const auto* file = std::get_if<FileRef>(&value);
    m_name->setInk(file ? Ink::text : Ink::text3);
    m_name->setText(
        file ? tr("%1 (%2)", "file name, size").arg(toQString(file->name), sizeText(file->size))
             : tr("No file"));
}

Result<Value> FileEditor::value() const
{
    return m_value;
}

} // namespace caravan::ui
