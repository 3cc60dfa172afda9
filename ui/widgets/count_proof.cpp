// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#include "ui/widgets/count_proof.h"

#include "ui/text/format.h"
#include "ui/theme/metrics.h"
#include "ui/widgets/plain_label.h"

#include <QHBoxLayout>
#include <QLineEdit>

namespace caravan::ui {

namespace {

constexpr int kFieldWidth = 110;

} // namespace

CountProof::CountProof(QWidget* parent)
    : QWidget(parent), m_label(new PlainLabel({}, TextRole::body)), m_field(new QLineEdit)
{
    m_field->setFixedWidth(kFieldWidth);
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(kGap);
    layout->addWidget(m_label);
    layout->addWidget(m_field);
    layout->addStretch(1);
    connect(m_field, &QLineEdit::textChanged, this, &CountProof::changed);
    hide();
}

void CountProof::setCount(int count)
{
    m_count = count;
    const QString text = tr("Type %1 to continue:", "number of records").arg(integerText(count));
    m_label->setText(text);
    m_field->setAccessibleName(text);
    setVisible(count > kAsksAbove);
}

bool CountProof::isGiven() const
{
    if (m_count <= kAsksAbove) {
        return true;
    }
    QString digits;
    for (const QChar c : m_field->text()) {
        if (c.isDigit()) { // with or without separators
            digits += QChar('0' + c.digitValue());
        }
    }
    return digits == QString::number(m_count);
}

} // namespace caravan::ui
