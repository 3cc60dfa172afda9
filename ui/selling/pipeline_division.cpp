// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#include "ui/selling/pipeline_division.h"

#include "core/selling/pipeline.h"

#include <QCoreApplication>

namespace caravan::ui {

namespace {

/// Sentences of this file.
class PipelineDivision {
    Q_DECLARE_TR_FUNCTIONS(PipelineDivision)

public:
    static QString label() { return tr("Pipeline"); }
    static QString all() { return tr("All pipelines"); }
    static std::vector<WorkPart> read(Replica& replica)
    {
        std::vector<WorkPart> parts;
        for (Pipeline& one : readPipelines(replica)) {
            parts.push_back({one.id, std::move(one.name)});
        }
        return parts;
    }
};

} // namespace

WorkDivision pipelineDivision()
{
    return {PipelineDivision::label, PipelineDivision::all, PipelineDivision::read};
}

} // namespace caravan::ui
