// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#include "ui/selling/reason_dialog.h"

#include "ui/theme/metrics.h"
#include "ui/widgets/dialog_foot.h"
#include "ui/widgets/plain_label.h"

#include <QPlainTextEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace caravan::ui {

namespace {

constexpr int kReasonDialogWidth = 420;
constexpr int kLines = 4;
constexpr int kReasonMax = 500; ///< as the catalogue says of reason and answer

} // namespace

ReasonDialog::ReasonDialog(const QString& title, const QString& about, const QString& question,
                           const QString& action, QWidget* parent)
    : QDialog(parent), m_reason(new QPlainTextEdit)
{
    setWindowTitle(title);
    setMinimumWidth(kReasonDialogWidth);
    auto* told = new PlainLabel(about, TextRole::body, Ink::text2);
    told->setWordWrap(true);
    told->setVisible(!about.isEmpty());
    auto* label = new PlainLabel(question, TextRole::bodyMedium);
    label->setBuddy(m_reason);
    m_reason->setAccessibleName(question);
    m_reason->setTabChangesFocus(true);
    m_reason->setFixedHeight(kLines * m_reason->fontMetrics().lineSpacing() + 2 * kGap);
    auto* go = new QPushButton(action);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(kPageMargin, kPageMargin, kPageMargin, kCardPadding);
    layout->setSpacing(kGap);
    layout->addWidget(told);
    layout->addWidget(label);
    layout->addWidget(m_reason);
    layout->addSpacing(kGap);
    layout->addLayout(makeDialogFoot(*this, *go));
    m_reason->setFocus();
}

QString ReasonDialog::reason() const
{
    return m_reason->toPlainText().simplified().left(kReasonMax);
}

void ReasonDialog::setReason(const QString& text)
{
    m_reason->setPlainText(text);
}

} // namespace caravan::ui
