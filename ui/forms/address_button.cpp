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

void pickAddress(FormView& form, const Entity& entity)
{
    Address address;
    const std::map<AddressPart, std::string Address::*> parts{
        {AddressPart::country, &Address::country},
        {AddressPart::region, &Address::region},
        {AddressPart::city, &Address::city},
        {AddressPart::street, &Address::street},
        {AddressPart::postalCode, &Address::postalCode}};
    const auto fieldOf = [&](AddressPart part) { return entity.addressField(part); };
    for (const auto& [said, part] : parts) {
        const Field* named = fieldOf(said);
        if (const FieldEditor* field = named != nullptr ? form.editor(named->name) : nullptr) {
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
    for (const auto& [said, part] : parts) {
        const std::string text =
            said == AddressPart::street ? picked.district + picked.street : picked.*part;
        if (const Field* field = fieldOf(said)) {
            values[field->name] = text.empty() ? Value() : Value(text);
        }
    }
    form.touch(values);
    Q_EMIT form.edited();
}

} // namespace

QPushButton* makeAddressButton(FormView& form, const Entity& entity)
{
    auto* pick = new QPushButton(FormView::tr("Choose region"));
    pick->setIcon(icon(QStringLiteral("map-pin")));
    setButtonKind(*pick, ButtonKind::ghost);
    pick->setFixedHeight(kSmallControlHeight);
    QObject::connect(pick, &QPushButton::clicked, &form,
                     [&form, &entity] { pickAddress(form, entity); });
    return pick;
}

} // namespace caravan::ui
