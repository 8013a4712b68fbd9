import { graphql } from '../../graphql/generated/gql.ts';

export const ServiceHealthQuery = graphql(`
  query ServiceHealth {
    serviceHealth {
      buildId
      startedAt
      now
      nodeVersion
      memoryBytes
      database {
        engine
        answerMs
        isSchemaAsExpected
        newestMigration
        sizeBytes
        clockOffsetMs
      }
      disk {
        freeBytes
        totalBytes
      }
      mail {
        hasServer
        waiting
        oldestWaitingAt
        failing
        retriable
        givenUpInWeek
        sentInDay
        lastError
      }
      openCases
      quarantined
      tablets {
        companyName
        silent
        enrolled
      }
      restoredAt
      audit {
        checkedAt
        isWhole
        entryCount
      }
      signingKeyId
      signingKeyMadeAt
      signingKeyCount
      sealUploadedAt
    }
  }
`);

export const RetryLettersMutation = graphql(`
  mutation RetryLetters($input: RetryLettersInput!) {
    retryLetters(input: $input) {
      waiting
      retriable
    }
  }
`);
