// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#include "ui/forms/money_editor.h"

#include "core/exchange/typed_text.h"
#include "core/record/record.h"
#include "core/schema/value_check.h"
#include "ui/text/format.h"
#include "ui/theme/metrics.h"

#include <QComboBox>
#include <QEvent>
#include <QHBoxLayout>
#include <QLineEdit>

namespace caravan::ui {

namespace {

const char* const kCurrencies[] = {"EUR", "CNY", "TWD", "USD", "HKD", "GBP", "CHF", "JPY", "SGD"};

} // namespace

MoneyEditor::MoneyEditor(const Field& field, const QString& currency, QWidget* parent)
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
    choose(currency);
    setFocusProxy(m_amount);
    describe();
    const auto touched = [this] {
        m_isTouched = true;
        Q_EMIT edited();
    };
    connect(m_amount, &QLineEdit::textEdited, this, touched);
    connect(m_currency, &QComboBox::activated, this, &FieldEditor::edited);
    // How an amount was read is shown as soon as one goes on.
    connect(m_amount, &QLineEdit::editingFinished, this, [this] {
        const auto typed = m_isTouched ? value() : Result<Value>(Error{});
        if (const auto* money = typed ? std::get_if<Money>(&*typed) : nullptr) {
            show(*money);
        }
    });
}

void MoneyEditor::setValue(const Value& value)
{
    m_value = value;
    m_isTouched = false;
    if (const auto* money = std::get_if<Money>(&value)) {
        show(*money);
    } else {
        m_amount->clear();
    }
}

void MoneyEditor::show(const Money& money)
{
    m_amount->setText(toQString(money.amount.toString(2)));
    choose(toQString(money.currency));
}

void MoneyEditor::choose(const QString& code)
{
    if (m_currency->findText(code) < 0) {
        m_currency->addItem(code);
    }
    m_currency->setCurrentText(code);
}

Result<Value> MoneyEditor::value() const
{
    const std::string currency = toStd(m_currency->currentText());
    if (m_isTouched) {
        return typedNumber(field(), toStd(m_amount->text()), currency);
    }
    const auto* money = std::get_if<Money>(&m_value);
    if (!money || money->currency == currency) {
        return m_value;
    }
    const Value other(Money{money->amount, currency}); // the amount as it is, not as its text reads
    const Done good = checkValue(field(), other);
    return good ? Result<Value>(other) : good.error();
}

QString MoneyEditor::rawText() const
{
    return m_currency->currentText() + QLatin1Char(' ') + m_amount->text();
}

void MoneyEditor::setRawText(const QString& text)
{
    choose(text.section(QLatin1Char(' '), 0, 0));
    m_amount->setText(text.section(QLatin1Char(' '), 1));
    m_isTouched = true;
    Q_EMIT edited();
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
