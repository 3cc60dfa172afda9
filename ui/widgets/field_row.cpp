// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#include "ui/widgets/field_row.h"

#include "ui/theme/caravan_style.h"
#include "ui/theme/density.h"
#include "ui/theme/metrics.h"
#include "ui/widgets/plain_label.h"

#include <QCoreApplication>
#include <QHBoxLayout>
#include <QVBoxLayout>

namespace caravan::ui {

FieldRow::FieldRow(const QString& label, bool required, const QString& hint, QWidget* editor,
                   QWidget* parent)
    : QWidget(parent), m_editor(editor),
      m_message(new PlainLabel(hint, TextRole::caption, Ink::text3)), m_hint(hint)
{
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(5);

    auto* line = new QHBoxLayout;
    line->setSpacing(4);
    auto* name = new PlainLabel(label, TextRole::caption, Ink::text2);
    name->setBuddy(editor);
    line->addWidget(name);
    if (required) {
        auto* star = new PlainLabel(QStringLiteral("*"), TextRole::caption, Ink::danger);
        line->addWidget(star);
    }
    line->addStretch(1);
    layout->addLayout(line);
    editor->setMinimumHeight(controlHeight());
    layout->addWidget(editor);
    m_message->setWordWrap(true);
    m_message->setVisible(!hint.isEmpty());
    layout->addWidget(m_message);

    const QString spoken =
        required ? QCoreApplication::translate("FieldRow", "%1, required").arg(label) : label;
    editor->setAccessibleName(spoken);
    if (QWidget* inner = editor->focusProxy(); inner && inner->accessibleName().isEmpty()) {
        inner->setAccessibleName(spoken);
    }
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Minimum);
}

void FieldRow::setProblem(const QString& sentence)
{
    m_hasProblem = !sentence.isEmpty();
    setInvalid(*m_editor, m_hasProblem);
    show(m_hasProblem ? sentence : m_hint, m_hasProblem);
}

void FieldRow::setNotice(const QString& sentence)
{
    if (!m_hasProblem) {
        show(sentence.isEmpty() ? m_hint : sentence, false);
    }
}

void FieldRow::show(const QString& sentence, bool problem)
{
    m_message->setInk(problem ? Ink::danger : Ink::text3);
    m_message->setText(sentence);
    m_message->setVisible(!sentence.isEmpty());
    m_editor->setAccessibleDescription(sentence);
    if (QWidget* inner = m_editor->focusProxy()) {
        inner->setAccessibleDescription(sentence);
    }
}

} // namespace caravan::ui
