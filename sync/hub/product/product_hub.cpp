// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#include "sync/hub/product/product_hub.h"

#include "core/product/product_rules.h"
#include "sync/hub/jobs/customers/assign_lead.h"

namespace caravan::hub {

HubOptions productHub()
{
    HubOptions options;
    options.rules = productRules();
    options.giveOwner = assignLead;
    return options;
}

} // namespace caravan::hub
