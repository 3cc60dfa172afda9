// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#include "ui/admin/company_data.h"

namespace caravan::ui {

std::vector<const Entity*> companyData(const Catalogue& catalogue)
{
    std::vector<const Entity*> all;
    for (const Entity& entity : catalogue.entities()) {
        if (entity.role == EntityRole::setup && !entity.isHidden) {
            all.push_back(&entity);
        }
    }
    return all;
}

} // namespace caravan::ui
