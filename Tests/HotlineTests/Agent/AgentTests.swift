import Testing

/// What is tested with agents in processes of their own, one after the other.
@Suite(.serialized) enum AgentTests {}
