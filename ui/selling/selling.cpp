// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#include "ui/selling/selling.h"

#include "ui/selling/offers.h"
#include "ui/selling/review.h"

namespace caravan::ui {

void addSelling(Workbench& bench)
{
    addOffers(bench);
    addReview(bench);
}

} // namespace caravan::ui
