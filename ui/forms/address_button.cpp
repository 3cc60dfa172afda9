// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#include "ui/forms/address_button.h"

#include "ui/forms/address_dialog.h"
#include "ui/forms/field_editor.h"
#include "ui/forms/form_view.h"
#include "ui/theme/caravan_style.h"
#include "ui/theme/icons.h"
#include "ui/theme/metrics.h"

#include <QPushButton>

#include <map>
#include <string>

namespace caravan::ui {

namespace {

void pickAddress(FormView& form)
{
    Address address;
    const std::map<std::string, std::string Address::*> parts{
        {"country", &Address::country},
        {"region", &Address::region},
        {"city", &Address::city},
        {"street", &Address::street},
        {"postal_code", &Address::postalCode}};
    for (const auto& [name, part] : parts) {
        if (const FieldEditor* field = form.editor(name)) {
            const Result<Value> value = field->value();
            address.*part = value ? textOf(*value) : std::string();
        }
    }
    AddressDialog dialog(address, &form);
    if (dialog.exec() != QDialog::Accepted) {
        return;
    }
    const Address picked = dialog.address();
    std::map<std::string, Value, std::less<>> values;
    for (const auto& [name, part] : parts) {
        const std::string text = name == "street" ? picked.district + picked.street : picked.*part;
        values[name] = text.empty() ? Value() : Value(text);
    }
    form.touch(values);
    Q_EMIT form.edited();
}

} // namespace

QPushButton* makeAddressButton(FormView& form)
{
    auto* pick = new QPushButton(FormView::tr("Choose region"));
    pick->setIcon(icon(QStringLiteral("map-pin")));
    setButtonKind(*pick, ButtonKind::ghost);
    pick->setFixedHeight(kSmallControlHeight);
    QObject::connect(pick, &QPushButton::clicked, &form, [&form] { pickAddress(form); });
    return pick;
}

} // namespace caravan::ui
