import { graphql } from '../../graphql/generated/gql.ts';

export const GuildStatisticsQuery = graphql(`
  query GuildStatistics {
    guildStatistics {
      members {
        status
        count
      }
      months {
        month
        isOpen
        workOrders {
          ...StatisticsFigureParts
        }
        emissionsKgCo2e {
          ...StatisticsFigureParts
        }
        statementsIssued {
          ...StatisticsFigureParts
        }
        statementLetters {
          ...StatisticsFigureParts
        }
        receivedEntries {
          ...StatisticsFigureParts
        }
        submitted
        sealed
        returned
        otherLetters
      }
    }
  }
`);

export const FigureFragment = graphql(`
  fragment StatisticsFigureParts on StatisticsFigure {
    value
    hiddenBecause
  }
`);
