// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#include "ui/service/stock_dialog.h"

#include "core/service/stock_work.h"
#include "ui/forms/field_editor.h"
#include "ui/text/error_text.h"
#include "ui/text/format.h"
#include "ui/theme/metrics.h"
#include "ui/widgets/dialog_foot.h"
#include "ui/widgets/field_row.h"
#include "ui/widgets/plain_label.h"

#include <QPushButton>
#include <QVBoxLayout>

namespace caravan::ui {

namespace {

constexpr int kStockDialogWidth = 420;

Decimal decimalOf(const Value& value)
{
    const Decimal* number = std::get_if<Decimal>(&value);
    return number != nullptr ? *number : Decimal();
}

} // namespace

StockDialog::StockDialog(Desk& desk, Kind kind, const Record& stock, QWidget* parent)
    : QDialog(parent), m_desk(desk), m_kind(kind), m_stock(stock)
{
    const Entity& entity = desk.catalogue().at("stock");
    const Entity& move = desk.catalogue().at("stock_move");
    setWindowTitle(kind == Kind::receive    ? tr("Receive parts")
                   : kind == Kind::transfer ? tr("Move parts")
                                            : tr("Count parts"));
    setMinimumWidth(kStockDialogWidth);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(kPageMargin, kPageMargin, kPageMargin, kCardPadding);
    layout->setSpacing(kGap);
    auto* title = new PlainLabel(toQString(stock.text("name")), TextRole::cardTitle);
    title->setElided(true);
    layout->addWidget(title);
    const Decimal there = decimalOf(stock.value("quantity"));
    auto* now = new PlainLabel(
        tr("%1 in %2")
            .arg(decimalText(there),
                 toQString(desk.replica().title("stock_location", stock.reference("location")))),
        TextRole::body, Ink::text2);
    now->setElided(true);
    layout->addWidget(now);
    m_quantity = makeEditor(desk, *entity.field("quantity"));
    m_quantity->setValue(kind == Kind::count ? Value(there) : Value(Decimal::fromInteger(1)));
    m_quantityRow = new FieldRow(kind == Kind::count ? tr("Counted")
                                                     : labelText(entity.field("quantity")->labels),
                                 true, {}, m_quantity);
    layout->addWidget(m_quantityRow);
    if (kind == Kind::transfer) {
        m_location = makeEditor(desk, *entity.field("location"));
        m_locationRow = new FieldRow(tr("To"), true, {}, m_location);
        layout->addWidget(m_locationRow);
    }
    m_reason = makeEditor(desk, *move.field("reason"));
    m_reasonRow = new FieldRow(labelText(move.field("reason")->labels), false, {}, m_reason);
    layout->addWidget(m_reasonRow);
    auto* save = new QPushButton(tr("Save"));
    layout->addSpacing(kGap);
    layout->addLayout(makeDialogFoot(*this, *save));
    m_quantity->setFocus();
}

Result<std::vector<Edit>> StockDialog::edits()
{
    const Result<Value> quantity = m_quantity->value();
    const Result<Value> reason = m_reason->value();
    for (const Result<Value>* value : {&quantity, &reason}) {
        if (!*value) {
            return value->error();
        }
    }
    const Decimal amount = decimalOf(*quantity);
    const std::string& why = textOf(*reason);
    Replica& replica = m_desk.replica();
    if (m_kind == Kind::receive) {
        return receiveStock(replica, m_stock.id, amount, why, m_desk.now());
    }
    if (m_kind == Kind::count) {
        return countStock(replica, m_stock.id, amount, why, m_desk.now());
    }
    const Result<Value> location = m_location->value();
    if (!location) {
        return location.error();
    }
    const RecordId* to = std::get_if<RecordId>(&*location);
    return transferStock(replica, m_stock.id, to != nullptr ? *to : RecordId{}, amount, why,
                         m_desk.now());
}

void StockDialog::accept()
{
    for (FieldRow* row : {m_quantityRow, m_locationRow, m_reasonRow}) {
        if (row != nullptr) {
            row->setProblem({});
        }
    }
    const QString name =
        QStringLiteral("%1: %2").arg(windowTitle(), toQString(m_stock.text("name")));
    const Result<std::vector<Edit>> made = edits();
    const Done saved = made ? m_desk.save(*made, name) : Done(made.error());
    if (saved) {
        m_message = name;
        QDialog::accept();
        return;
    }
    const Error& error = saved.error();
    if (error.key == "reason" && error.code == ErrorCode::required) {
        m_reasonRow->setProblem(m_kind == Kind::count ? tr("The count differs. Give a reason.")
                                                      : tr("More than in stock. Give a reason."));
        m_reason->setFocus();
    } else if (error.key == "location" && m_locationRow != nullptr) {
        m_locationRow->setProblem(error.code == ErrorCode::required
                                      ? tr("Choose where they go.")
                                      : tr("They are already there."));
    } else if (error.key == "quantity" && error.code == ErrorCode::invalid) {
        m_quantityRow->setProblem(m_kind == Kind::count ? tr("Enter 0 or more.")
                                                        : tr("Quantity must be above 0."));
    } else {
        m_quantityRow->setProblem(errorText(error, &m_desk.catalogue().at("stock")));
    }
}

} // namespace caravan::ui
