// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#include "ui/forms/editors/money_editor.h"

#include "core/record/value_text.h"
#include "ui/forms/editors/line_editor.h"
#include "ui/text/format.h"
#include "ui/theme/metrics.h"

#include <QComboBox>
#include <QEvent>
#include <QHBoxLayout>
#include <QLineEdit>

namespace caravan::ui {

namespace {

const char* const kCurrencies[] = {"EUR", "CNY", "TWD", "USD", "HKD", "GBP", "CHF", "JPY", "SGD"};

QString likelyCurrency()
{
    const std::string language = interfaceLanguage();
    return language == "zh_CN"   ? QStringLiteral("CNY")
           : language == "zh_TW" ? QStringLiteral("TWD")
                                 : QStringLiteral("EUR");
}

} // namespace

MoneyEditor::MoneyEditor(const Field& field, QWidget* parent)
    : FieldEditor(field, parent), m_amount(new QLineEdit), m_currency(new QComboBox)
{
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(kGap);
    layout->addWidget(m_amount, 1);
    layout->addWidget(m_currency);
    m_amount->setAlignment(Qt::AlignRight);
    m_amount->setInputMethodHints(Qt::ImhFormattedNumbersOnly);
    for (const char* code : kCurrencies) {
        m_currency->addItem(QString::fromLatin1(code));
    }
    m_currency->setCurrentText(likelyCurrency());
    setFocusProxy(m_amount);
    describe();
    connect(m_amount, &QLineEdit::textEdited, this, &FieldEditor::edited);
    connect(m_currency, &QComboBox::activated, this, &FieldEditor::edited);
}

void MoneyEditor::setValue(const Value& value)
{
    const auto* money = std::get_if<Money>(&value);
    if (!money) {
        m_amount->clear();
        return;
    }
    m_amount->setText(toQString(money->amount.toString(2)));
    const QString code = toQString(money->currency);
    if (m_currency->findText(code) < 0) {
        m_currency->addItem(code);
    }
    m_currency->setCurrentText(code);
}

Result<Value> MoneyEditor::value() const
{
    return valueFromText(field(), typedNumber(m_amount->text()), toStd(m_currency->currentText()));
}

void MoneyEditor::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange) {
        describe();
    }
    FieldEditor::changeEvent(event);
}

void MoneyEditor::describe()
{
    m_currency->setAccessibleName(tr("Currency"));
}

} // namespace caravan::ui
